#include "claims/alarm_words.h"

#include "claims/cue_words.h"

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
             "area,saddle region,saddle numbness,groin,genitals,genital area,private parts,privates,down there,"
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

constexpr std::array kSelfHarm{
    CueWords{
        self_harm,
        "kill myself,killing myself,end my life,ending my life,take my own life,taking my own life,take my life,want "
        "to die,wanting to die,wanna die,wanted to die,wish i was dead,wish i were dead,wish i could die,rather be "
        "dead,rather die,better off dead,better off without me,end it all,ending it all,want it to end for good,hurt "
        "myself on purpose,hurting myself on purpose,want to hurt myself,harm myself,harming myself,cutting myself,"
        "overdose on,take an overdose,take all my pills,swallow all my pills,take all my tablets,jump off a bridge,"
        "jump in front of,hang myself,commit suicide,thinking about suicide,thinking of suicide,think about suicide,"
        "think of suicide,thoughts of suicide,thought about suicide,considering suicide,mich umbringen,mich * "
        "umbringen,bringe mich um,bring mich um,mein leben beenden,mein leben zu beenden,meinem leben ein ende,mir "
        "das leben nehmen,mir * leben nehmen,mich umzubringen,mir etwas antun,mir was antun,mir etwas anzutun,will "
        "sterben,will * sterben,moechte sterben,moechte * sterben,sterben will,lieber tot,waere ich tot,tot waere,"
        "schluss machen mit dem leben,allem ein ende,alles beenden,alles ein ende"},
    CueWords{
        self_harm | firm,
        "dont want to live,do not want to live,dont wanna live,no reason to live,nothing to live for,no point in "
        "living,no point living,no point in going on,cant go on living,cannot go on living,life is not worth,life "
        "isnt worth,not worth living,isnt worth living,dont want to be here anymore,dont want to be here any more,"
        "dont want to wake up,not wake up,never wake up,wouldnt wake up,dont want to be alive,will nicht mehr leben,"
        "will * nicht mehr leben,moechte nicht mehr leben,moechte * nicht mehr leben,mag nicht mehr leben,nicht mehr "
        "leben will,nicht mehr leben moechte,nicht mehr aufwachen,keinen sinn mehr im leben,keinen lebenswillen,"
        "nicht mehr lebenswert,nicht lebenswert"},
    CueWords{self_harm | of_me, "suicidal,suicide,suicidal thoughts,self harm,self harming,lebensmuede,suizid,suizidal,"
                                "suizidgedanken,selbstmord,selbstmordgedanken,suizidgefaehrdet,todessehnsucht"},
    CueWords{self_harm | of_kin,
             "wants to die,kill himself,kill herself,killing himself,killing herself,kill themselves,"
             "take her own life,take his own life,doesnt want to live,does not want to live,sich "
             "umbringen,sich * umbringen,sich das leben nehmen,nicht mehr leben moechte"},
    // What sounds alike. A longer phrase takes its words from the shorter ones above.
    CueWords{
        plain,
        "kill myself laughing,killing myself laughing,killing myself at,killing myself in,killing myself over,nearly "
        "killed myself,almost killed myself,want to die laughing,want to die of,wanted to die of,want to live in,dont "
        "want to live in,dont want to live near,dont want to live on,dont want to live without,overdose on exercise,"
        "suicide prevention,suicide squad,suicide hotline,suicide line,suizidpraevention,would rather die than,rather "
        "die than,pissing myself laughing,peed myself laughing,peeing myself laughing,wet myself laughing,nearly wet "
        "myself,pee myself laughing"},
};

constexpr std::array kAround{
    CueWords{not_,
             "not,no,never,dont,doesnt,didnt,isnt,arent,wasnt,werent,wont,wouldnt,havent,hasnt,hadnt,without,neither,"
             "nor,none,zero,nicht,kein,keine,keinen,keinem,keiner,keinerlei,nie,niemals,ohne,weder"},
    CueWords{plain,
             "dont know,do not know,didnt know,not sure,no idea,no clue,not only,not just,no joke,not kidding,no "
             "doubt,no one,no matter,no wonder,weiss nicht,nicht sicher,keine ahnung,kein witz,nicht nur,dont "
             "understand,nothing to ignore,saddle chair,saddle stool,saddle seat"},
    CueWords{me,
             "i,im,ive,ill,id,me,my,mine,myself,we,our,us,ich,mir,mich,mein,meine,meinem,meinen,meiner,wir,uns,habe"},
    CueWords{kin,
             "husband,wife,mum,mom,mother,dad,father,son,daughter,brother,sister,partner,boyfriend,girlfriend,friend,"
             "mate,nan,gran,grandad,mann,frau,mutter,vater,sohn,tochter,bruder,schwester,freund,freundin,partnerin,"
             "oma,opa,kumpel"},
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
             "gefragt ob,fragte ob,fragte mich ob,fragte nach,gefragt nach,nach * gefragt,ob ich"},
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
};

} // namespace

} // namespace alarm

const Phrases& alarm_words() {
    static const Phrases made = [] {
        std::vector<CueWords> all(alarm::kSigns.begin(), alarm::kSigns.end());
        const auto add = [&all](std::span<const CueWords> lines) { all.insert(all.end(), lines.begin(), lines.end()); };
        add(alarm::kSelfHarm);
        add(alarm::kAround);
        add(advice_words());
        return phrases_of(all);
    }();
    return made;
}

} // namespace amble::claims
