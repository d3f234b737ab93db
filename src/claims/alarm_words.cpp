#include "claims/alarm_words.h"

#include "claims/cue_words.h"
#include "claims/misspellings.h"
#include "foundation/base/text.h"

#include <array>

namespace amble::claims {

namespace alarm {

namespace {

constexpr std::array kSigns{
    CueWords{numb,
             "numb,numbness,lost feeling,lost all feeling,lost the feeling,lost sensation,loss of feeling,loss of "
             "sensation,losing feeling,tingling,pins and needles,taub,taube,taubes,tauber,taubheit,"
             "taubheitsgefuehl,taubheitsgefuehle,gefuehllos,kribbeln,kribbelt,gefuehl verloren"},
    CueWords{numb | firm,
             "no feeling,no sensation,cant feel,cannot feel,can not feel,no longer feel,dont feel anything,"
             "feel nothing,kein gefuehl,kein gefuehl mehr,spuere nichts,spuere * nichts,spuer nichts,fuehle "
             "nichts,fuehle * nichts,gefuehl mehr,spuere nicht,spuere * nicht"},
    CueWords{saddle,
             "between my legs,between the legs,between your legs,between his legs,between her legs,saddle,saddle "
             "area,saddle region,groin,genitals,genital area,private parts,privates,down there,"
             "vagina,penis,anus,perineum,inner thighs,back passage,when i wipe,zwischen den beinen,zwischen meinen "
             "beinen,im schritt,genitalien,genitalbereich,intimbereich,reithose,reithosenbereich,"
             "reithosengebiet,sattelbereich,unten rum,untenrum,da unten,scheide,afterbereich,"
             "oberschenkelinnenseiten,innenseite der oberschenkel"},
    CueWords{both_legs,
             "both legs,both my legs,both of my legs,both feet,both my feet,beide beine,beiden beinen,beider "
             "beine,beide fuesse,beiden fuessen"},
    CueWords{weak,
             "weak,weaker,weakness,giving way,give way,gave way,gave out,cant move,paralysed,paralyzed,schwach,"
             "schwaecher,schwaeche,kraftlos,keine kraft,gelaehmt,laehmung,laehmungen,knicken weg,sacken weg,knicken "
             "ein"},
    CueWords{
        cauda,
        "unable to pee,unable to urinate,unable to wee,unable to pass urine,unable to pass water,trouble peeing,"
        "trouble urinating,trouble passing urine,problems peeing,problems urinating,difficulty urinating,difficulty "
        "peeing,difficulty passing urine,difficulty passing water,hard to pee,hard to start peeing,struggling to "
        "pee,struggle to pee,wet myself,wetting myself,wet the bed,lost control of * bladder,lost control of * "
        "bowels,lose control of * bladder,lose control of * bowels,losing control of * bladder,losing control of * "
        "bowels,peed myself,peeing myself,pooped myself,pooed "
        "myself,soiled myself,soiling myself,incontinent,incontinence,lost control of my "
        "bowels,lose control of my "
        "bladder,lost bladder control,lost bowel control,lost my bladder control,losing "
        "control of my bladder,losing bladder control,losing bowel control,loss of "
        "bladder,loss of bowel,loss of control of * bladder,leaking urine,leak urine,trouble with my bladder,trouble "
        "with my bowels,bladder trouble,bladder problems,bladder problem,bowel problems,urinary retention,inkontinent,"
        "inkontinenz,in die hose gemacht,in die hosen gemacht,eingenaesst,eingekotet,probleme beim wasserlassen,"
        "schwierigkeiten beim wasserlassen,probleme beim pinkeln,kontrolle ueber * blase,kontrolle ueber * darm,"
        "verliere urin,verliere stuhl,urin verloren,stuhl verloren,blasenstoerung,blasenstoerungen,blasenprobleme,"
        "harnverhalt"},
    CueWords{
        cauda | firm,
        "cant pee,cannot pee,can not pee,can hardly pee,can barely pee,cant wee,cant urinate,cannot urinate,cant pass "
        "urine,cannot pass urine,cant pass water,cannot pass water,cant poo,cant empty my bladder,cannot empty my "
        "bladder,not able to pee,not been able to pee,havent been able to pee,havent peed,no bladder control,no "
        "control of my bladder,no control over my bladder,no control over my bowels,no bowel control,cant control my "
        "bladder,cant control my bowels,cannot control my bladder,cannot control my bowels,cant hold my pee,cant hold "
        "my urine,cant hold urine,cant feel when i pee,cant feel myself pee,cant feel when i need to,cannot feel when "
        "i need to,cannot feel when i pee,cannot feel myself pee,dont feel when i "
        "need to pee,no longer feel when i need,cant feel the toilet paper,cant feel toilet paper,kann nicht * "
        "pinkeln,kann nicht pinkeln,nicht mehr pinkeln,kann nicht * wasserlassen,kann nicht * wasser lassen,kein "
        "wasser lassen,kein wasser mehr lassen,kann kein wasser * lassen,blase nicht * kontrollieren,blase nicht mehr "
        "* kontrolle,keine kontrolle ueber * blase,stuhl nicht * halten,urin nicht * halten,blase nicht * halten,"
        "halte den urin nicht"},
    CueWords{numb, "gone dead,went dead,goes dead,feels dead,num,nummb,numm,nunb,numbed,gone to sleep,fallen asleep,"
                   "fell asleep,pelzig,pelziges gefuehl,betaeubt,wie betaeubt,abgestorben,gefuehllosigkeit,"
                   "gefuehlloses,eingeschlafen,taubes gefuehl,daub,taup,weniger gefuehl,kaum gefuehl,less feeling,"
                   "hardly feel,hardly any feeling,barely feel,reduced feeling,altered feeling,altered sensation,"
                   "spuere kaum,spuere * kaum,nothing there when i touch"},
    CueWords{numb | firm,
             "dont feel it,dont feel my,do not feel,cant feel anything,havent any feeling,without feeling,"
             "without any feeling,no sense of touch,fuehle nicht,fuehle * nicht,fuehl nichts,fuehl * nichts,"
             "spuer * nichts,kein gespuer,ohne gefuehl,nichts mehr spuere,nichts spuere,nichts mehr fuehle,"
             "nicht mehr spuere,nix mehr,spuere nix,spuer nix,cnat feel,can t feel"},
    CueWords{saddle,
             "between legs,in between my legs,bum,my bottom,bottom is,butt,arse,backside,behind is,buttocks,"
             "willy,cock,balls,testicle,testicles,scrotum,labia,vulva,clitoris,crotch,genital,genitalia,"
             "perineal,perineal area,undercarriage,lady bits,lady parts,nether regions,intimate area,pubic area,"
             "toilet paper,wiping,when wiping,wipe myself,where i sit,sit on the toilet,po,popo,pobacken,"
             "hintern,gesaess,arsch,damm,hoden,hodensack,glied,pimmel,muschi,schamlippen,schambereich,"
             "genitale,leiste,leistengegend,unterleib,zwischen den schenkeln,zwischen die beine,"
             "zwischen beinen,beim abwischen,abwischen,beim abputzen,klopapier,toilettenpapier,analbereich,"
             "sitzflaeche"},
    CueWords{weak, "wobbly,like jelly,buckle,buckled,buckling,collapsing,collapse,wont hold me,dont hold me,"
                   "cant stand,cannot stand,stopped working,dont work,wie pudding,versagen,versagt,gehorchen nicht,"
                   "gehorchen mir nicht,tragen mich nicht,geben nach,gaben nach,weggesackt,weggeknickt"},
    CueWords{cauda, "saddle numbness,saddle anaesthesia,saddle anesthesia,wet my pants,wet my trousers,wet my "
                    "bed,wetted myself,wet through without noticing,pee my pants,"
                    "peed my pants,peed in my pants,pissed myself,pissed my pants,piss myself,shit myself,shat myself,"
                    "pooed my pants,pooped my pants,crapped myself,messed myself,wee myself,weed myself,"
                    "accident in my pants,accidents in my pants,dribbling urine,dribble urine,leaking wee,leaking pee,"
                    "leak pee,leak wee,and i leak,i am leaking,im leaking,pee leaks,urine leaks,"
                    "bladder control is gone,bladder control has gone,lost control of bladder,bladder is numb,"
                    "bladder feels numb,numb bladder,bladder shut down,bladder has shut down,bladder stopped,"
                    "bladder has stopped,bladder has gone,bladder paralysed,bladder paralyzed,bladder issues,"
                    "bladder trouble,bowel trouble,bowel problem,bowel issues,faecal incontinence,fecal incontinence,"
                    "urinary incontinence,stool incontinence,trouble weeing,problems weeing,trouble going for a wee,"
                    "struggling to wee,struggling to urinate,struggle to urinate,trouble emptying,"
                    "problems emptying my bladder,numb when i pee,urinary problems,trouble with * bladder,"
                    "problems with * bladder,problem with * bladder,trouble with * bowels,problems with * bowels,"
                    "eingepinkelt,eingepieselt,eingemacht,eingepisst,eingeschissen,in die hose gepinkelt,"
                    "in die hose gepisst,in die hose gegangen,in die hosen gepinkelt,ins bett gemacht,"
                    "ins bett gepinkelt,ins hoeschen gemacht,blase streikt,blase versagt,blase gelaehmt,"
                    "blase ist gelaehmt,blase ist taub,blasenschwaeche,blasenlaehmung,blasenentleerungsstoerung,"
                    "blasenentleerungsstoerungen,blasenkontrolle verloren,blasenstoerungen,stuhlinkontinenz,"
                    "harninkontinenz,urininkontinenz,harnverhaltung,darmstoerung,tropft urin,urin tropft,urin laeuft,"
                    "urin verliere,stuhl verliere,pipi laeuft,probleme mit * blase,probleme mit dem wasserlassen,"
                    "probleme mit dem pinkeln,schwierigkeiten beim pinkeln,schwierigkeiten mit * blase,"
                    "aerger mit * blase,muehe beim wasserlassen,muehe beim pinkeln"},
    CueWords{cauda | firm,
             "cant piss,cannot piss,can not piss,cannot wee,can not wee,can not urinate,can not pass urine,"
             "can not pass water,can t pee,can t wee,cnat pee,cant pea,couldnt pee,could not pee,couldnt wee,"
             "could not wee,cant go for a wee,cannot go for a wee,cant go for a pee,cannot go for a pee,"
             "havent been able to wee,havent been able to go,havent been able to urinate,"
             "havent been able to pass,not been able to wee,not been able to go for,"
             "not been able to go to the toilet,not been able to urinate,not been able to pass,not able to wee,"
             "not able to urinate,not able to pass,havent weed,havent had a wee,havent had a pee,"
             "havent urinated,not peed,not weed since,not urinated,no pee comes,no urine comes,no urine,"
             "pee wont come,wee wont come,urine wont come,nothing comes out,nothing comes when i pee,wont empty,"
             "doesnt empty,does not empty,bladder is not working,bladder isnt working,bladder does not work,"
             "bladder doesnt work,bladder not working,bladder wont,bladder no longer,bowels wont,"
             "bowels dont work,cant tell when i need,cant tell if i need,cannot tell when i need,"
             "dont know when i need to pee,dont notice when i pee,without noticing it,didnt notice i had wet,"
             "didnt notice that i had wet,didnt feel myself pee,dont feel myself pee,do not feel when i pee,"
             "dont feel when i pee,dont feel my bladder,cant feel my bladder,cannot feel my bladder,"
             "cant feel my bowels,cant hold my bladder,cannot hold my bladder,cant hold my bowels,"
             "cant hold my stool,cant hold it in,cannot hold my pee,cannot hold urine,cant control when i pee,"
             "cant control my pee,cant open my bowels and,kein pipi,kein pipi mehr,keinen urin,nicht pipi,"
             "nicht mehr pipi,pipi nicht,nicht pieseln,nicht mehr pieseln,nicht mehr pissen,nicht pissen,"
             "nicht pinkeln,nicht urinieren,nicht mehr urinieren,nicht mehr aufs klo,nicht wasser lassen,"
             "nicht mehr wasser lassen,nicht wasserlassen,nicht mehr wasserlassen,kein wasserlassen,"
             "wasserlassen geht nicht,wasserlassen klappt nicht,wasserlassen ist nicht,pinkeln geht nicht,"
             "pinkeln klappt nicht,pinkeln kann ich nicht,blase geht nicht,blase funktioniert nicht,"
             "blase funktioniert * nicht,blase leert sich nicht,blase entleert sich nicht,"
             "blase laesst sich nicht,blase * nicht entleeren,blase * nicht mehr,blase nicht mehr,"
             "blase nicht leeren,blase nicht entleeren,blase tut nicht,urin nicht,urin nicht mehr halten,"
             "pipi nicht halten,stuhl nicht mehr,keine kontrolle * blase,keine blasenkontrolle,"
             "keine kontrolle mehr ueber,merke nicht wenn ich,merke nicht mehr wenn ich,merke nicht * blase,"
             "spuere nicht * blase,spuere nicht wenn ich,merke nicht * pinkeln,ohne es zu merken * hose,"
             "spuere * blase nicht,spuere * harndrang nicht,keinen harndrang,kein harndrang"},
    CueWords{cauda | general, "wet yourself,wetting yourself,peeing yourself,pissing yourself,soiling yourself,sich "
                              "einnaesst,sich einnaessen"},
    CueWords{cauda | of_me, "cauda equina,cauda equina syndrome,kauda syndrom,cauda syndrom"},
    CueWords{urgent,
             "chest pain,chest pains,pain in my chest,pain in your chest,pain in the chest,chest pressure,pressure "
             "in the chest,shortness of breath,foot drop,drop foot,foot is dragging,brustschmerzen,brustschmerz,"
             "druck auf der brust,schmerzen in der brust,atemnot,fusshebeschwaeche,fussheberschwaeche,fallfuss"},
    CueWords{
        serious,
        "bladder,bowel,cancer,cancers,tumour,tumor,tumours,tumors,metastases,fever,feverish,chills,cauda,fracture,"
        "fractured,fractures,broken vertebra,broken spine,osteoporosis,an accident,the accident,car crash,fell "
        "off,fell down,a fall,had a fall,after a fall,leg weakness,weakness in,weakness of,weak leg,weak legs,weak "
        "foot,losing strength,loss of strength,paralysis,unexplained weight,blase,darm,stuhlgang,wasserlassen,"
        "krebs,krebserkrankung,tumore,metastasen,fieber,schuettelfrost,knochenbruch,wirbelbruch,osteoporose,unfall,"
        "gestuerzt,sturz,nach einem sturz,kraftverlust,schwaeche im bein,schwaeche in den beinen,schwaches bein"},
};

constexpr std::array kAround{
    CueWords{not_,
             "not,no,never,dont,doesnt,didnt,isnt,arent,wasnt,werent,wont,wouldnt,havent,hasnt,hadnt,without,neither,"
             "nor,none,zero,nicht,kein,keine,keinen,keinem,keiner,keinerlei,nie,niemals,ohne,weder"},
    CueWords{plain,
             "dont know,do not know,didnt know,not sure,no idea,no clue,not only,not just,no joke,not kidding,no "
             "doubt,no one,no matter,no wonder,weiss nicht,nicht sicher,keine ahnung,kein witz,nicht nur,dont "
             "understand,nothing to ignore,is nothing to ignore,is nothing to wait,is nothing to play,saddle "
             "chair,saddle stool,saddle seat"},
    CueWords{plain, "never been so,never been this,never felt so,never felt this,never had this,never had it,"
                    "not been so,noch nie so,nie so,not to mention,why not,if not,not long ago,no end,no time,no rest,"
                    "no sleep,no pain relief,nothing but,not far from,not very far,ball of,balls of,bottom of,"
                    "bottom line,fell asleep on,fell asleep at,fell asleep in,wet my pants laughing,"
                    "pissed myself laughing,cock up,wenn nicht,ball of my,nonetheless"},
    CueWords{me,
             "i,im,ive,ill,id,me,my,mine,myself,we,our,us,ich,mir,mich,mein,meine,meinem,meinen,meiner,wir,uns,habe"},
    CueWords{kin,
             "husband,wife,mum,mom,mother,dad,father,son,daughter,brother,sister,partner,boyfriend,girlfriend,friend,"
             "mate,nan,gran,grandad,mann,frau,mutter,vater,sohn,tochter,bruder,schwester,freund,freundin,partnerin,"
             "oma,opa,kumpel,child,kid,teenager,aunt,uncle,cousin,colleague,flatmate,neighbour,nachbar,nachbarin,"
             "kollege,kollegin,kind,tante,onkel,sister in law,brother in law,schwager,nichte,neffe,mitbewohner"},
    CueWords{animal, "dog,dogs,cat,cats,horse,horses,puppy,pony,rabbit,dachshund,pet,pets,vet,hund,hunde,hundes,katze,"
                     "katzen,kater,pferd,pferde,huendin,dackel,tierarzt"},
    CueWords{
        general,
        "you,your,youre,people,patients,symptoms,symptom,signs,sign,red flags,red flag,warning signs,watch for,watch "
        "out for,look out for,such as,for example,can cause,may cause,causes,syndrome,anyone,somebody,someone,"
        "everyone,those who,seek,medical attention,rule out,include,includes,including,indicate,indicates,symptome,"
        "anzeichen,warnzeichen,patienten,menschen,leute,man,du,dein,deine,wer,jemand,zum beispiel,bedeuten"},
    CueWords{told_of,
             "asked about,asked me about,asked me if,asked me whether,asked if,asks about,warned me about,warned "
             "about,told me to watch,told to watch,if i ever,in case i,should i ever,wenn ich jemals,falls ich,"
             "gefragt ob,fragte ob,fragte mich ob,fragte nach,gefragt nach,nach * gefragt"},
    CueWords{over,
             "years ago,a year ago,long ago,used to,back then,back in,in the past,as a child,as a kid,as a "
             "teenager,when i was,went away,gone away,has resolved,resolved,back to normal,back to normal now,better "
             "now,fine now,recovered,no longer,no longer have,vor jahren,vor * jahren,frueher,damals,als kind,als "
             "jugendlicher,als jugendliche,wieder normal,wieder alles normal,verschwunden,vorbei,weggegangen"},
    CueWords{lasting,
             "for years,for many years,since childbirth,since giving birth,since the birth,since my prostate,when "
             "i cough,when i sneeze,when i laugh,when coughing,when sneezing,seit jahren,seit vielen jahren,seit "
             "der geburt,beim husten,beim niesen,beim lachen,bei jedem husten"},
    CueWords{now, "now,since,today,tonight,this morning,again,yesterday,anymore,any more,suddenly,currently,jetzt,seit,"
                  "heute,gestern,wieder,ploetzlich,mehr,gerade"},
    CueWords{but, "but,although,though,however,yet,still,except,aber,doch,sondern,trotzdem,obwohl,jedoch"},
    CueWords{apart, "and,und,sowie,that,dass,because,weil,since,just,only,nur,so,denn,as,except,ausser,while,"
                    "whilst,then,dann,maybe,perhaps,vielleicht,anymore,any more,mehr"},
    CueWords{or_, "or,nor,oder,noch,weder"},
};

} // namespace

} // namespace alarm

namespace {

std::vector<CueWords> all_words() {
    std::vector<CueWords> all(alarm::kSigns.begin(), alarm::kSigns.end());
    const auto add = [&all](std::span<const CueWords> lines) { all.insert(all.end(), lines.begin(), lines.end()); };
    add(crisis_words());
    add(alarm::kAround);
    add(advice_words());
    add(medicine_words());
    return all;
}

/// The words of signs, of medicines and of stopping them.
Misspellings misspellings() {
    constexpr alarm::Set kGuessed =
        alarm::numb | alarm::saddle | alarm::cauda | alarm::self_harm | alarm::medicine | alarm::stop | alarm::stopped;
    Misspellings made;
    for (const CueWords& line : all_words())
        if ((line.set & kGuessed) != 0)
            for (const std::string_view phrase : split(line.phrases, ','))
                for (const std::string_view word : split(phrase, ' '))
                    made.add(word);
    return made;
}

} // namespace

const Phrases& alarm_words() {
    static const Phrases made = phrases_of(all_words());
    return made;
}

WordNumber alarm_word(std::string_view folded) {
    static const Misspellings guesses = misspellings();
    if (const WordNumber known = alarm_words().number_of(folded); known != 0) return known;
    for (const Language language : {Language::english, Language::german})
        if (single_cues(language).number_of(folded) != 0) return 0;
    const std::string_view meant = guesses.meant(folded);
    return meant.empty() ? 0 : alarm_words().number_of(meant);
}

} // namespace amble::claims
