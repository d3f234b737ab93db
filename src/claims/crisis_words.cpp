#include "claims/alarm_words.h"
#include "claims/cue_words.h"

#include <array>

namespace amble::claims {

namespace alarm {

namespace {

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
    // Said in a roundabout way, or with a letter wrong in a word that is too short to be guessed.
    CueWords{self_harm,
             "thoughts of suiside,thoughts of sucide,going to jump in front,gonna jump in front,kil myself,kill my "
             "self,kil my self,kills myself,killmyself,kms,unalive,unaliving,unalived,"
             "ending things,end things for good,end this life,end my own life,end my suffering for good,"
             "done with life,done with living,tired of life,tired of living,tired of being alive,sick of life,"
             "sick of living,sick of being alive,hate being alive,hate living,fed up with life,"
             "fed up with living,fed up of living,lost the will to live,lost my will to live,"
             "lost all will to live,losing the will to live,lost the will to go on,sleep forever,asleep forever,"
             "goodbye letter,goodbye letters,farewell letter,farewell letters,goodbye note,goodbye notes,"
             "suicide note,suicide plan,saving up * tablets,saving up * pills,saved up * tablets,"
             "saved up * pills,hoarding * pills,hoarding * tablets,stockpiling * pills,stockpiling * tablets,"
             "want it to be over,want it all to be over,want this all to be over,want everything to be over,"
             "want it all to end,want everything to end,want it all to stop,want life to end,"
             "want my life to be over,only way out,life is pointless,life is meaningless,"
             "life has become pointless,point of living,point in living,want to disappear,want to vanish,"
             "wish i could disappear,wish i could vanish,disappear forever,disappear from this world,"
             "going to jump,gonna jump,i will jump,jump off the,jump from a bridge,jump from the,jump under a,"
             "throw myself off,throw myself under,throw myself in front,myself in front of,walk into traffic,"
             "drive into a tree,drive into a wall,drive off a bridge,slit my wrists,cut my wrists,"
             "slash my wrists,open my veins,shoot myself,shooting myself,blow my brains,gun to my head,"
             "drown myself,poison myself,starve myself to death,od on my,want to od,going to od,"
             "take the whole box,take the whole pack,take the whole packet,swallow the whole,"
             "all my tablets at once,all my pills at once,think about death,thinking about death,"
             "thinking of death,thoughts of death,thoughts of dying,think about dying,thinking about dying,"
             "thinking of dying,thought about dying,dream of dying,dream of being dead,longing for death,"
             "long for death,wish for death,wishing for death,pray for death,praying to die,pray to die,"
             "hope to die,hope i die,hoping i die,wish i was never born,wish i were never born,"
             "wish i had never been born,wish id never been born,wish i wasnt here,wish i was not here,"
             "wish i wasnt alive,wish i didnt exist,better without me,better off if i was,better off if i were,"
             "should be dead,ready to die,want to be dead,wanna be dead,wants me dead,rather not be here,"
             "rather not live,rather not be alive,wnat to die,want 2 die,wan to die,wantto die,want die,"
             "wanted to end it,want to end it,want to end everything,end everything,going to end it,"
             "gonna end it,going to die by,take own life,do something to myself,do something stupid to myself,"
             "harm to myself,self harmed,selfharm,hurt myself again,cut myself again,cut myself on purpose,"
             "unlive myself,off myself,offing myself,top myself,topping myself,do myself in,finish myself off,"
             "kill me please,please kill me,somebody kill me,someone kill me,sick of this life,"
             "cant live like this,cannot live like this,can not live like this,cant live with this pain,"
             "cannot live with this pain,cant live anymore,cannot live anymore,mich umbringe,umbringen will,"
             "umbringen moechte,bringe ich mich um,bring ich mich um,bringe mich * um,bring mich * um,"
             "mich selbst toeten,mich toeten,mich * toeten,mich zu toeten,toete mich,mich erschiessen,"
             "mich * erschiessen,mich aufhaengen,mich * aufhaengen,haenge mich auf,mich erhaengen,"
             "mich * erhaengen,mich ritzen,ritze mich,mich * ritzen,selbst verletzen,selbst verletze,"
             "selbstverletzung,mir was antue,mir etwas antue,mir das leben,leben ein ende,leben beenden,"
             "das leben nehmen,das leben zu nehmen,schluss zu machen,endlich schluss machen,"
             "mache schluss mit allem,mach schluss mit allem,schluss machen mit allem,schluss mit dem leben,"
             "tabletten zurueckgelegt,tabletten gesammelt,tabletten gehortet,tabletten aufgespart,"
             "pillen gesammelt,pillen gehortet,alle tabletten auf einmal,alle tabletten nehmen,"
             "alle tabletten schlucken,alle pillen schlucken,abschiedsbrief,abschiedsbriefe,vor den zug,"
             "vor einen zug,vor die bahn,vom dach springen,von der bruecke springen,von einer bruecke,"
             "vom balkon springen,aus dem fenster springen,vom hochhaus,gegen einen baum fahren,"
             "gegen den baum fahren,pulsadern,tot sein,tot bin,besser tot,lieber sterben,"
             "lieber nicht mehr leben,lebenssatt,lebensueberdruss,lebensueberdruessig,todeswunsch,todeswuensche,"
             "todesgedanken,gedanken an den tod,denke * an den tod,denke * ans sterben,gedanken ans sterben,"
             "gedanken an selbstmord,gedanken an suizid,an suizid,an selbstmord,sterben moechte,sterben wollen,"
             "sterben zu wollen,sterben wuerde,sterben koennte,sterben duerfen,endlich sterben,einfach sterben,"
             "nur noch sterben,wollte sterben,wuerde * sterben wollen,ohne mich besser,besser ohne mich,"
             "ohne mich waere,ohne mich waeren,einfach verschwinden,will verschwinden,moechte verschwinden,"
             "nur noch verschwinden,fuer immer schlafen,fuer immer einschlafen,fuer immer weg,leben sinnlos,"
             "leben ist sinnlos,leben ist * sinnlos,dass es vorbei ist,dass alles vorbei ist,"
             "dass es * aufhoert zu leben,leben satt,leben leid,vom leben genug,genug vom leben,muede vom leben,"
             "des lebens muede,selbst umbringen"},
    CueWords{self_harm | firm,
             "dont want to wake up,do not want to wake up,dont wanna wake up,dont wake up,didnt wake up,"
             "never woke up,no will to live,no way out,not be here,not be here anymore,dont want to be here,"
             "do not want to be here,dont wanna be here,dont want to exist,do not want to exist,not exist,"
             "dont want to go on,do not want to go on,dont see a reason to live,dont see any reason to live,"
             "dont see the point of living,no reason to go on,nothing left to live for,no longer want to live,"
             "no longer want to be here,no longer want to be alive,not want to live,not want to be alive,"
             "never wanted to be born,life has no meaning,life has no point,life makes no sense,"
             "no future for me,no life worth living,cant be bothered to live,nimmer leben,nicht mehr da sein,"
             "nicht mehr hier sein,nicht mehr auf der welt,nicht mehr existieren,nie wieder aufwachen,"
             "nie mehr aufwachen,nicht wieder aufwachen,nimmer aufwachen,nicht aufwachen,kein ausweg,"
             "keinen ausweg,keinen anderen ausweg,keine lust mehr zu leben,keine lust zu leben,"
             "keine lust mehr aufs leben,keine lust mehr auf das leben,keine lust mehr auf dieses leben,"
             "keine kraft mehr zum leben,keine kraft zum leben,keine kraft mehr zu leben,nicht weiterleben,"
             "nicht mehr weiterleben,nicht weiter leben,nicht mehr leben,leben hat keinen sinn,"
             "leben keinen sinn,leben * keinen sinn,keinen lebenswillen mehr,kein lebenswille,"
             "nie geboren,nicht geboren,mag nimmer"},
    CueWords{self_harm | of_me,
             "suicidle,sucidal,suicidel,suicidial,suiside,sucide,suizidgefahr,suizidplan,selbstmordplaene,"
             "selbstmordabsichten"},
    CueWords{self_harm | of_kin,
             "wants to kill himself,wants to kill herself,wants to end it,wants to end his life,"
             "wants to end her life,end his life,end her life,wants to be dead,kill themself,sterben will,"
             "nicht mehr leben will,nicht mehr leben moechte"},
    // What sounds alike. A longer phrase takes its words from the shorter ones above.
    CueWords{
        plain,
        "kill myself laughing,killing myself laughing,killing myself at,killing myself in,killing myself over,nearly "
        "killed myself,almost killed myself,want to die laughing,want to die of,wanted to die of,want to live in,dont "
        "want to live in,dont want to live near,dont want to live on,dont want to live without,overdose on exercise,"
        "suicide prevention,suicide squad,suicide hotline,suicide line,suizidpraevention,would rather die than,rather "
        "die than,pissing myself laughing,peed myself laughing,peeing myself laughing,wet myself laughing,nearly wet "
        "myself,pee myself laughing"},
    CueWords{plain, "no way out of,only way out of,going to jump on,going to jump in,going to jump into,"
                    "going to jump up,gonna jump in,gonna jump on,shoot myself in the foot,shooting myself in the foot,"
                    "throw myself into,committed suicide,suicide rates,suicide rate,suicide of,suicide bomber,"
                    "suicide help,nothing to die for,kill me with,mir das leben schwer,mir das leben leichter,"
                    "mir das leben erleichtert,mir das leben gerettet,vor den zug gelaufen,leben leichter,"
                    "tot bin ich nicht,von gestern tot sein,totlachen,"
                    "im falle eines suizids,suizidpraeventionsstelle,keinen sinn mehr darin,keinen sinn mehr in der,"
                    "keinen sinn mehr in dem,cut myself shaving,das leben nehmen wie es,selbstmordkommando"},
};

} // namespace

} // namespace alarm

std::span<const CueWords> crisis_words() {
    return alarm::kSelfHarm;
}

} // namespace amble::claims
