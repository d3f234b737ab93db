#include "claims/alarm_words.h"

#include <array>

namespace amble::claims {

namespace alarm {

namespace {

constexpr std::array kAdvice{
    CueWords{
        tell | general,
        "youd be,you would be,you will be,youll be,you all should,yall should,you guys should,"
        "you folks should,you people should,all of you should,you are allowed to,you want to,"
        "the best thing you can do is,best thing you can do is,the best is to,all you have to do is,"
        "all you need to do is,time to,its time to,it is time to,the trick is to,go ahead and,"
        "dont be afraid to,nobody stops you,man kann ruhig,man kann einfach,du darfst,ihr duerft,ihr sollt,"
        "du sollst,jeder sollte,alle sollten,jeder kann,ihr muesst nur,du musst nur,es ist zeit,wird zeit,"
        "traut euch,trau dich,ihr koennt ruhig,du kannst ruhig,ich wuerde,es reicht,sollten alle,"
        "sollte jeder,sollte man,"

        "you should,you must,you have to,you need to,you can,you could,you ought to,you may,you might as well,everyone "
        "should,everybody should,people should,patients should,anyone can,anyone should,why not,why dont you,why dont "
        "you just,better to,best to,it is safe to,its safe to,it is ok to,its ok to,its fine to,its okay to,feel free "
        "to,i would,id just,i recommend,id recommend,i would recommend,i advise,my advice,my tip,make sure you,"
        "du solltest,ihr solltet,sie sollten,man sollte,solltest du,solltet ihr,sollten sie,sollte man,du kannst,ihr "
        "koennt,man kann,kannst du,koennt ihr,du musst,ihr muesst,man muss,ich empfehle,ich rate,rate ich,mein tipp,"
        "mein rat,am besten"},
    CueWords{begins, "just,please,simply,instead,always,first,then,so,and,einfach,bitte,und,dann,also,sofort,immer"},
    CueWords{copy | general,
             "you should do it as well,should do it as well,you should do it too,should do it too,"
             "you should do the same,you should as well,should do the same,do it as well,highly recommended,"
             "highly recommend,strongly recommend,can only recommend,recommend it to everyone,"
             "recommend everyone,best decision ever,best decision of my life,best thing i ever did,"
             "best thing i have ever done,best thing ive ever done,give it a go,give it a try,try it yourself,"
             "try it yourselves,follow my example,go for it,you can do it too,you can do it as well,"
             "you could too,solltet ihr auch machen,solltet ihr auch,sollten alle,solltest du auch machen,"
             "macht es nach,mach es nach,macht es wie ich,mach es wie ich,probiert es,probier es,probiert das,"
             "beste entscheidung,nur empfehlen,sehr empfehlenswert,absolut empfehlenswert,kann ich jedem,"
             "kann ich allen,traut euch,"

             "you should too,so should you,should you,do the same,do it too,you can too,everyone should try,"
             "try it,you should try it,try this,i recommend it,recommend it,recommend this,recommend that,"
             "recommend doing the same,everyone should,macht das auch,macht es auch,mach das auch,mach es "
             "auch,solltest du auch,solltet ihr auch,sollte jeder,kann ich * empfehlen,kann ich nur "
             "empfehlen,empfehle ich"},
    CueWords{ask,
             "ask your doctor,ask a doctor,ask your gp,ask your pharmacist,ask whoever prescribed,asking your doctor,"
             "asking a doctor,talk to your doctor,talk to a doctor,talk to your gp,talk with your doctor,talking to "
             "your doctor,talking to a doctor,talking to your gp,speak to your doctor,speak to your gp,speak with your "
             "doctor,speaking to your doctor,speaking to your gp,check with your doctor,check with your gp,checking "
             "with your doctor,with your doctor,with your gp,with a doctor,with their doctor,your doctors advice,your "
             "doctor says,your doctor tells,doctor told you,under medical,under supervision,consult,consulting,medical "
             "advice,prescriber,the person who prescribed,arzt fragen,fragt euren arzt,frag deinen arzt,fragen sie "
             "ihren arzt,mit * arzt,arzt sprechen,arzt absprechen,ruecksprache,aerztlich,aerztliche,aerztlicher,"
             "aerztlichem,ohne arzt"},
    CueWords{
        dismiss | firm,
        "nothing to worry about,nothing to worry,no reason to worry,no cause for concern,dont worry,dont worry about,"
        "no need to worry,do not worry,no big deal,not a big deal,dont panic,no emergency,not an emergency,isnt an "
        "emergency,not serious,isnt serious,nothing serious,not dangerous,isnt dangerous,no need to go,dont need to "
        "go,do not need to go,dont need a doctor,no need for a doctor,dont need to see,no need to see,no need to call,"
        "dont bother,nicht schlimm,nicht gefaehrlich,kein grund zur sorge,keine sorge,kein notfall,macht nichts,keine "
        "panik,brauchst nicht,"
        "no need to see anyone,no need for hospital,no need for a hospital,no need for a e,no need to rush,"
        "no need to panic,dont need hospital,dont need a e,do not need a e,dont need the er,"
        "do not need the er,dont need an ambulance,do not need an ambulance,dont need to see anyone,"
        "do not need to see,nobody needs to see,dont run to,dont rush to,do not rush to,do not run to,"
        "dont waste time,do not waste time,dont go running,dont go to,dont call,do not call,"
        "dont bother the,not worth going,no point going,no point in going,nothing bad,not bad,not that bad,"
        "isnt dangerous at all,nothing dangerous,not to worry,is nothing,was nothing,means nothing,"
        "nothing to fear,dont make a fuss,dont overreact,dont let anyone scare you,kein krankenhaus,"
        "keine notaufnahme,keinen arzt,keinen notarzt,nicht zum arzt,nicht gleich,nicht sofort,nicht ins,"
        "nicht in die,nicht tragisch,nicht so schlimm,nicht bedenklich,nichts schlimmes,nichts ernstes,"
        "nichts gefaehrliches,kein drama,kein problem,kein grund,muss keiner,muss niemand,da muss keiner,"
        "keiner muss,niemand muss,braucht keiner,braucht niemand,halb so wild,halb so schlimm,nur die ruhe,"
        "brauchst du nicht,braucht nicht,braucht ihr nicht,muss man nicht,musst du nicht,kein arzt"},
    CueWords{dismiss,
             "common,very common,quite common,happens to everyone,happens to everybody,happens to many,"
             "happens to all of us,happens a lot,part of it,comes with it,passes,it passes,it goes,it will go,"
             "it goes away,goes away,went away,will go away,disappears,disappears by itself,settles,"
             "settles down,sorts itself out,keep calm,stay calm,calm down,relax,stretch,stay at home,stay home,"
             "stay in bed,rest instead,lie down,sit it out,wait,just wait,wait and see,wait until,wait a few,"
             "give it time,give it a few,give it a week,give it a day,give it a couple,sleep on it,chill,"
             "drink more,have a cup of tea,take it easy,nothing happens,overrated,exaggerated,gehoert dazu,"
             "gehoert zum,gehoert zu,kommt vor,kommt oft vor,ganz normal,voellig normal,total normal,"
             "voellig harmlos,geht wieder weg,geht weg,geht vorbei,geht von selbst,geht von alleine,"
             "geht schon wieder,gibt sich,legt sich,vergeht,vergeht wieder,verschwindet,wird schon,wird wieder,"
             "das wird,warte,wartet,warte ab,wartet ab,wartet einfach,warte einfach,warten,bleib zu hause,"
             "bleibt zu hause,bleib daheim,bleibt daheim,bleib ruhig,bleibt ruhig,ruhig bleiben,hinlegen,"
             "leg dich hin,legt euch hin,ausruhen,ruht euch aus,schlaf drueber,schlaft drueber,dehnen,dehnt,"
             "entspann dich,entspannt euch,trink viel,trinkt viel,uebertrieben,"

             "harmless,normal,totally normal,perfectly normal,ignore,ignore it,ignore the,wait it out,walk it off,"
             "sleep it off,goes away by itself,goes away on its own,go away by itself,go away on its own,will pass,"
             "just rest,ride it out,harmlos,ignorier,ignoriere,ignoriert,ignorieren,abwarten,aussitzen,geht von "
             "selbst weg,geht von allein weg,geht von alleine weg,vergeht von selbst"},
    CueWords{stay_away,
             "dont go to hospital,dont go to the hospital,dont go to a e,dont go to the er,dont go to er,dont go "
             "to the emergency,never go to hospital,never go to the hospital,never go to a e,never go to the er,"
             "do not go to hospital,do not go to the hospital,do not go to a e,do not go to the er,dont call an "
             "ambulance,dont call the ambulance,do not call an ambulance,dont call 999,dont call 911,dont call "
             "112,stay away from hospital,stay away from hospitals,stay away from the hospital,stay away from a "
             "e,stay away from the er,avoid the er,avoid a e,geh nicht ins krankenhaus,geht nicht ins "
             "krankenhaus,gehen sie nicht ins krankenhaus,nicht ins krankenhaus gehen,nicht in die notaufnahme,"
             "geht bloss nicht ins krankenhaus,nicht den notarzt,keinen notarzt rufen,keinen krankenwagen"},
    CueWords{
        medicine,
        "medicine,medicines,medication,medications,meds,drugs,tablets,tablet,pills,pill,painkillers,"
        "painkiller,capsules,ibuprofen,naproxen,diclofenac,aspirin,paracetamol,acetaminophen,tylenol,advil,nsaids,"
        "nsaid,anti inflammatories,patches,medikamente,medikamenten,medikament,tabletten,tablette,pillen,pille,"
        "arznei,arzneimittel,arzneimitteln,schmerzmittel,schmerzmitteln,schmerztabletten,kapseln,ibu,ibus,pflaster,"
        "cannabis,thc,cbd oil,voltaren"},
    CueWords{medicine | prescribed,
             "prescription,prescriptions,celecoxib,etoricoxib,opioids,opioid,opiates,oxycodone,oxycontin,hydrocodone,"
             "tramadol,tilidine,morphine,fentanyl,codeine,co codamol,buprenorphine,tapentadol,gabapentin,pregabalin,"
             "lyrica,amitriptyline,nortriptyline,duloxetine,cymbalta,antidepressants,antidepressant,sertraline,muscle "
             "relaxants,muscle relaxant,diazepam,valium,baclofen,cyclobenzaprine,tizanidine,methocarbamol,benzos,"
             "steroids,prednisone,prednisolone,cortisone,blood thinners,warfarin,insulin,metformin,statins,statin,beta "
             "blockers,blood pressure tablets,methotrexate,rezept,novalgin,metamizol,opioide,opioiden,opiate,opiaten,"
             "morphium,morphin,tilidin,tramal,kortison,cortison,blutverduenner,marcumar,antidepressiva,"
             "antidepressivum,betablocker,muskelrelaxans"},
    CueWords{
        medicine | yours | general,
        "what the doctor prescribed,what your doctor gives you,what your doctor gave you,what the doctor gives you,"
        "stuff from your doctor,stuff your doctor,stuff the doctor,stuff from the doctor,zeug vom arzt,zeug von den "
        "aerzten,was der arzt,"
        "was euch der arzt,was dir der arzt,the pills,the tablets,the meds,the medication,all those pills,all your "
        "pills,"
        "all your tablets,all your meds,eure blutdrucktabletten,deine blutdrucktabletten,eure herztabletten,die "
        "schmerzmittel,die chemie,"
        "diese chemie,chemische keule,diese tabletten,diese pillen,diese medikamente,die opioide,"
        "your medicine,your medicines,your medication,your medications,your meds,your drugs,your tablets,your pills,"
        "your painkillers,your prescription,your patches,those pills,those tablets,those meds,these pills,these meds,"
        "prescribed medicine,prescribed medication,what your doctor prescribed,deine medikamente,eure medikamente,ihre "
        "medikamente,deine tabletten,eure tabletten,ihre tabletten,deine pillen,eure pillen,deine schmerzmittel,eure "
        "schmerzmittel,die medikamente,die tabletten,die pillen"},
    CueWords{stop,
             "just stop,stopping,say goodbye to,saying goodbye to,goodbye to,say no to,forget,forget about,"
             "forget the,better off without,better without,much better without,live without,do without,"
             "manage without,go without,stay off,steer clear of,keep away from,stay away from,refuse,"
             "get yourself off,get yourselves off,get off of,get away from,break free from,free yourself from,"
             "bin it,bin them,bin your,drop it,drop them,ditch it,ditch them,leave it,leave them,leave your,"
             "leave the,leave those,flush it,flush them,stop it,stop them,quit it,quit them,dump it,dump them,"
             "burn,burn your,trash,trash your,bin all,bin,discontinue,cease,cancel,cut down,cut back on,"
             "cut your,put down,put away,lay off,kick,wean yourself off,wean yourselves off,come straight off,"
             "come right off,do away with,skip your,skip the,dont let * keep you on,dont let * put you on,"
             "dont let * give you,dont fill,tear up your,rip up your,finger weg von,finger weg vom,finger von,"
             "die finger von,weg damit,raus mit,schluss mit,macht schluss mit,mach schluss mit,vergesst,vergiss,"
             "vergessen sie,spart euch,spar dir,sparen sie sich,kommt weg von,komm weg von,lasst es weg,"
             "lass es weg,lasst sie weg,lass sie weg,lasst das weg,lass das weg,lasst das,lass das,"
             "ab in den muell mit,in den muell mit,kipp,kippt,entsorg,entsorgt,entsorgen sie,stopp,stoppt,"
             "stoppen sie,meidet,meide,brecht * ab,brich * ab,befreit euch von,befreie dich von,hoert auf mit,"
             "hoer auf mit,hoeren sie auf mit,schmeisst * weg,schmeiss * weg,werft * weg,wirf * weg,setzt * ab,"
             "setz * ab,"

             "stop taking,stop using,stop,stop all,come off,get off,quit taking,quit,ditch,dump,throw away,throw * "
             "away,throw out,throw * out,throw * in the bin,flush,bin your,bin the,bin those,skip,leave off,chuck,"
             "cut out,lose the,go cold turkey,cold turkey,wean off,wean * off,taper,taper off,get rid of,toss,drop,"
             "halve,give up,detox from,leave * alone,setz,setzt,setzen sie,lass,lasst,lassen sie,wirf,werft,werfen "
             "sie,schmeiss,"
             "schmeisst,schmeissen sie,hoer auf,hoert auf,hoeren sie auf,verzichte,verzichtet,weg mit,"
             "schleich,schleicht,kalter entzug,mach * kalten entzug,macht * kalten entzug,runter von,komm runter von,"
             "kommt runter von"},
    CueWords{stop | medicine,
             "halve your dose,halve the dose,reduce your dose,reduce the dose,lower your dose,lower the dose,cut your "
             "dose,cut the dose,halbier * dosis,halbiere * dosis,halbiert * dosis,reduzier * dosis,reduziere * dosis,"
             "reduziert * dosis"},
    CueWords{stop | medicine | infinitive, "dosis halbieren,dosis reduzieren,dosis senken"},
    CueWords{stop | infinitive,
             "stoppen,vergessen,entsorgen,loswerden,wegkippen,beenden,abbrechen,verzichten,zu verzichten,"
             "aufgeben,weg,loszuwerden,wegzuwerfen,aufzuhoeren,runterkommen,abschaffen,"

             "absetzen,weglassen,wegwerfen,wegschmeissen,aufhoeren,abzusetzen,wegzulassen,ausschleichen,"
             "auszuschleichen,kalten entzug machen"},
    CueWords{
        stopped,
        "stopped all,have stopped,came straight off,got myself off,got off of,threw out,stopped using,"
        "left off,stopped my,just stopped,discontinued,hoerte auf,aufgehoert,nicht mehr genommen,"
        "losgeworden,entsorgt,weggekippt,"

        "stopped taking,stopped,came off,quit,ditched,dumped,threw away,threw * away,threw out,threw * out,"
        "threw * in the bin,flushed,binned,chucked,got off,went cold turkey,weaned off,weaned * off,tapered off,"
        "got rid of,tossed,dropped,halved,gave up,ausgeschlichen,abgesetzt,weggelassen,weggeworfen,weggeschmissen"},
    CueWords{
        stop_not | firm,
        "nehmt * nicht mehr,nimm * nicht mehr,nehmen sie * nicht mehr,"
        "dont take,do not take,never take,dont swallow,dont need,do not need,dont need to take,do not need to take,"
        "dont have to take,do not have to take,nimm nicht,nehmt nicht,"
        "nimm keine,nehmt keine,nehmen sie keine,nehmen sie nicht,brauchst * nicht,braucht * nicht"},
    CueWords{stop_not | firm | general,
             "nobody needs,no one needs,noone needs,nobody should take,no one should take,should not take,"
             "shouldnt take,should not be taking,shouldnt be taking,should never take,should not be on,"
             "shouldnt be on,never needed,dont have to be on,dont need to be on,do not need to be on,"
             "dont need any,do not need any,keiner braucht,niemand braucht,"
             "kein mensch braucht,braucht keiner,braucht kein mensch,braucht niemand,man braucht kein,"
             "man braucht keine,"
             "you should not be on,you should not take,you should not be taking,you should never take,you should no "
             "longer take,"
             "you should no longer be on,brauchst kein,brauchst keine,ihr braucht kein,ihr braucht keine"},
    CueWords{take, "taking,have,pop,double up,knock back,down,get yourself,wash down,"
                   "you want to be on,you want,start with,go for,stick with,eat,nehmen wir,pfeift euch,pfeif dir,"
                   "schmeiss dir,schmeisst euch,haut euch,werft euch,gib dir,"
                   "take,swallow,use,try,nimm,nehmt,nehmen sie,schluck,up to,you take"},
    CueWords{stop | infinitive | firm,
             "nicht mehr nehmen,nicht mehr einnehmen,nicht mehr schlucken,nicht nehmen,nicht einnehmen,nicht "
             "schlucken,nicht laenger nehmen,nicht weiter nehmen,"
             "nicht mehr benutzen,no longer take,not take your,not be taking your,not take those,not take any more"},
    CueWords{take | infinitive, "nehmen,einnehmen,schlucken"},
    CueWords{took, "took,take,taking,was taking,nahm,genommen,nehme,habe"},
    CueWords{unit,
             "mg,mcg,milligram,milligrams,iu,tablets,tablet,pills,pill,capsules,capsule,painkillers,puffs,milligramm,"
             "tabletten,tablette,pillen,kapseln,ie,tbl"},
    CueWords{weak_unit,
             "zweimal,dreimal,viermal,g,gram,grams,gramm,ml,drops,units,times,doses,tropfen,einheiten,mal,hub,stueck"},
    CueWords{number, "one,two,three,four,five,six,seven,eight,nine,ten,twelve,several,sieben,neun,zwoelf,half,double,"
                     "twice,zwei,drei,vier,fuenf,sechs,acht,zehn,doppelte,"
                     "doppelt"},
    CueWords{dose,
             "handful,a handful of,couple of,a couple of,double up,triple,triple the dose,triple your dose,twice the "
             "dose,a whole strip,whole strip,whole packet,the whole pack,max out,overdo,two at once,all at once,"
             "handvoll,eine handvoll,ein paar,mehrere,dreifache dosis,doppelt so viel,doppelt so viele,mehr als der "
             "arzt,mehr als auf,ganze packung,ganzen streifen,"
             "double the dose,double your dose,double dose,higher dose,take more than it says,more than the packet "
             "says,more than the label says,every four hours,every 4 hours,every six hours,every 6 hours,doppelte "
             "dosis,dosis verdoppeln,hoehere dosis,alle vier stunden,alle 4 stunden,alle sechs stunden,alle 6 stunden"},
    CueWords{legs, "legs,leg,both legs,feet,foot,beine,beinen,bein,beiden beinen,fuesse,fuessen,fuss"},
    CueWords{hospital, "hospital,the hospital,a e,er,the er,emergency,emergency room,emergency department,casualty,"
                       "ambulance,an ambulance,doctor,a doctor,the doctor,gp,krankenhaus,klinik,notaufnahme,notarzt,"
                       "notdienst,krankenwagen,rettungswagen,rettungsdienst,arzt,112,911,999"},
    CueWords{seek, "go to,go straight,go to hospital,go now,go at once,get to,get to hospital,call,call an ambulance,"
                   "seek,at once,immediately,right away,straight away,see a doctor,see your doctor,see your gp,"
                   "get help,get checked,sofort,umgehend,unverzueglich,geh zum,geht zum,geh ins,geht ins,geht in die,"
                   "gehen sie,ruf,ruft,rufen sie,schnell,gehoert in,muss in,muss ins,dont wait,do not wait,never wait,"
                   "nicht warten,nicht abwarten"},
    CueWords{studied, "trial,trials,study,studies,placebo,participants,randomised,randomized,patients were given,"
                      "patients received,studie,studien,probanden,placebogruppe"},
};

} // namespace

} // namespace alarm

std::span<const CueWords> advice_words() {
    return alarm::kAdvice;
}

} // namespace amble::claims
