#include "claims/alarm_words.h"

#include <array>

namespace amble::claims {

namespace alarm {

namespace {

constexpr std::array kAdvice{
    CueWords{
        tell | general,
        "you should,you must,you have to,you need to,you can,you could,you ought to,you may,you might as well,everyone "
        "should,everybody should,people should,patients should,anyone can,anyone should,why not,why dont you,why dont "
        "you just,better to,best to,it is safe to,its safe to,it is ok to,its ok to,its fine to,its okay to,feel free "
        "to,i would,id just,i recommend,id recommend,i would recommend,i advise,my advice,my tip,make sure you,"
        "du solltest,ihr solltet,sie sollten,man sollte,solltest du,solltet ihr,sollten sie,sollte man,du kannst,ihr "
        "koennt,man kann,kannst du,koennt ihr,du musst,ihr muesst,man muss,ich empfehle,ich rate,rate ich,mein tipp,"
        "mein rat,am besten"},
    CueWords{begins, "just,please,simply,instead,always,first,then,so,and,einfach,bitte,und,dann,also,sofort,immer"},
    CueWords{copy | general,
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
        "panik,brauchst nicht,brauchst du nicht,braucht nicht,braucht ihr nicht,muss man nicht,musst du nicht,kein "
        "arzt"},
    CueWords{dismiss,
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
        "your medicine,your medicines,your medication,your medications,your meds,your drugs,your tablets,your pills,"
        "your painkillers,your prescription,your patches,those pills,those tablets,those meds,these pills,these meds,"
        "prescribed medicine,prescribed medication,what your doctor prescribed,deine medikamente,eure medikamente,ihre "
        "medikamente,deine tabletten,eure tabletten,ihre tabletten,deine pillen,eure pillen,deine schmerzmittel,eure "
        "schmerzmittel,die medikamente,die tabletten,die pillen"},
    CueWords{stop,
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
             "absetzen,weglassen,wegwerfen,wegschmeissen,aufhoeren,abzusetzen,wegzulassen,ausschleichen,"
             "auszuschleichen,kalten entzug machen"},
    CueWords{
        stopped,
        "stopped taking,stopped,came off,quit,ditched,dumped,threw away,threw * away,threw out,threw * out,"
        "threw * in the bin,flushed,binned,chucked,got off,went cold turkey,weaned off,weaned * off,tapered off,"
        "got rid of,tossed,dropped,halved,gave up,ausgeschlichen,abgesetzt,weggelassen,weggeworfen,weggeschmissen"},
    CueWords{
        stop_not | firm,
        "dont take,do not take,never take,dont swallow,dont need,do not need,dont need to take,do not need to take,"
        "dont have to take,do not have to take,nimm nicht,nehmt nicht,"
        "nimm keine,nehmt keine,nehmen sie keine,nehmen sie nicht,brauchst * nicht,braucht * nicht"},
    CueWords{stop_not | firm | general, "brauchst kein,brauchst keine,ihr braucht kein,ihr braucht keine"},
    CueWords{take, "take,swallow,use,try,nimm,nehmt,nehmen sie,schluck,up to,you take"},
    CueWords{take | infinitive, "nehmen,einnehmen,schlucken"},
    CueWords{took, "took,take,taking,was taking,nahm,genommen,nehme,habe"},
    CueWords{unit,
             "mg,mcg,milligram,milligrams,iu,tablets,tablet,pills,pill,capsules,capsule,painkillers,puffs,milligramm,"
             "tabletten,tablette,pillen,kapseln,ie,tbl"},
    CueWords{weak_unit, "g,gram,grams,gramm,ml,drops,units,times,doses,tropfen,einheiten,mal,hub,stueck"},
    CueWords{number,
             "one,two,three,four,five,six,eight,ten,half,double,twice,zwei,drei,vier,fuenf,sechs,acht,zehn,doppelte,"
             "doppelt"},
    CueWords{dose,
             "double the dose,double your dose,double dose,higher dose,take more than it says,more than the packet "
             "says,more than the label says,every four hours,every 4 hours,every six hours,every 6 hours,doppelte "
             "dosis,dosis verdoppeln,hoehere dosis,alle vier stunden,alle 4 stunden,alle sechs stunden,alle 6 stunden"},
};

} // namespace

} // namespace alarm

std::span<const CueWords> advice_words() {
    return alarm::kAdvice;
}

} // namespace amble::claims
