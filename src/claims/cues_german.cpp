#include "claims/cue_words.h"

#include <array>

namespace amble::claims {

namespace cue {

namespace {

constexpr std::array kGerman{
    CueWords{animal, "hund,hunde,hunden,katze,katzen,pferd,pferde,pferden,tiere,tieren"},
    // What comes of it.
    CueWords{
        helps,
        "viel besser,ist "
        "besser,hilft,helfen,helfe,hilfreich,wirkt,wirken,wirksam,lindert,lindern,verbessert,verbessern,gut gegen,gut "
        "fuer,gut bei,tut gut,tun gut,tut * gut,gut tun,gut tut,bringt,bringen,bringt etwas,bringt was,bringt * "
        "etwas,etwas bringt,nuetzt,nutzt,nuetzen,entspannt,lockert,loest,loesen,nimmt * schmerzen,nimmt die "
        "schmerzen,nimmt den schmerz,zieht * schmerzen,zieht die schmerzen,schmerzen * weg,schmerz * weg,geht * "
        "weg,gehen * weg,gehen weg,geht "
        "weg,verschwinden,verschwindet,vergehen,vergeht,reduziert,reduzieren,mildert,mildern,erleichtert,schmerzfrei,"
        "ohne schmerzen,keine schmerzen,kaum noch schmerzen,weniger schmerzen,wird besser,werden besser,macht * "
        "besser,alles gut,alles ist gut,ist gut,sind gut,lohnt,lohnt "
        "sich,empfehlenswert,sinnvoll,unterstuetzt,beruhigt,daempft,bekaempft,stillt,stoppt,behandelt,behandeln,los "
        "wird,los werden,kommt man * wieder,beste gegen,renkt * ein,rueckt * zurecht,schwoert auf,schwoeren "
        "auf,schwoere auf,bringt es,bringt das,helfn,hilf,positiv,wohltuend,foerdert,entlastet,richtig bei,sinn bei"},
    CueWords{helps | strong,
             "heilt,heilen,beseitigt,beseitigen,wunder,wirkt wunder,wundermittel,wunderwaffe,hilft immer,hilft "
             "super,hilft sofort,das beste mittel,ein segen,geheimtipp,allheilmittel,beste gegen rueckenschmerzen"},
    CueWords{helps | strong | past, "geheilt,gerettet,rettet mich,rettet mir,rettet,mein leben,wunder gewirkt,ein "
                                    "neuer mensch,wie neugeboren,neugeboren"},
    CueWords{helps | past,
             "half,geholfen,gewirkt,gelindert,gut getan,gutgetan,gebracht,hat * gebracht,deutlich weniger,viel "
             "besser,besser geworden,ging es mir * besser,ging es * besser,geht es * besser,besser geht,war alles "
             "wieder gut,wieder gut,habe ich ruhe,endlich wieder,komme ich * durch,kann ich wieder,konnte ich * "
             "wieder,wieder schlafen,wieder arbeiten,weg waren,war * weg,waren * weg,schmerzen los,los "
             "geworden,losgeworden,gehalten,hat gehalten,verbessert,erleichtert,nie wieder "
             "probleme,beschwerdefrei,keine probleme mehr,im griff,zurueckgegeben,gutes gebracht,profitiert"},
    CueWords{helps | structure, "baut * auf,bauen * "
                                "auf,aufbauen,aufbaut,regeneriert,regenerieren,repariert,reparieren,staerkt,staerken,"
                                "springt * wieder,an seinen platz,wieder an,ernaehrt,naehrt,richtet * auf"},
    CueWords{
        helps | prevention,
        "beugt * vor,vorbeugen,beugen * vor,verhindert,verhindern,schuetzt,schuetzen,vermeidet,schuetzt vor,beugt vor"},
    CueWords{
        harms,
        "schlimmer,verschlimmert,verschlimmern,schadet,schaden,schaedlich,schaedigt,schlecht fuer,ist schlecht,sind "
        "schlecht,gefaehrlich,kaputt,kaputter,ruiniert,ruinieren,zerstoert,zerstoeren,verursacht,verursachen,"
        "verursachten,gift,gift fuer,schuld,verschlechtert,verschlechtern,,machen macht krank,geht auf die,kommt "
        "vom,kommen vom,kommt von,kommen von,loest * aus,ausloesen,schaden mehr,mehr schaden als,riskant,nuetzt nichts "
        "und schadet,fuehrt zu,fuehren zu,macht * kaputt,machen * kaputt,macht * schlimmer,geht etwas kaputt,geht was "
        "kaputt,ursache,belastet,verschleisst,gefaehrdet,schadet mehr"},
    CueWords{harms | past, "geschadet,schlimmer geworden,war * schlimmer,mehr schmerzen als,mehr "
                           "schmerzen,bereue,hingelegt,zurueckgeworfen,noch mehr schmerzen"},
    CueWords{harms | elsewhere,
             "uebel,schlecht geworden,schwindlig,schwindelig,nebenwirkungen,kopfschmerzen,muede,benommen,nur "
             "schlecht,wurde mir * schlecht"},
    CueWords{nothing,
             "nutzlos,sinnlos,wirkungslos,zwecklos,quatsch,humbug,unsinn,bloedsinn,schwachsinn,placebo,reiner "
             "placebo,bringt nichts,bringt * nichts,bringen nichts,bringen * nichts,nichts bringt,nichts zu tun,nichts "
             "mit * zu tun,rausgeworfenes geld,rausgeschmissenes geld,geldmacherei,abzocke,keine wirkung,ohne "
             "wirkung,keinen effekt,keinen "
             "einfluss,mythos,maerchen,hokuspokus,ueberbewertet,kaese,schmarrn,unfug,ammenmaerchen,geldverschwendung,"
             "kannst du vergessen,kann man vergessen,keinen sinn,nix bringt,bringt nix,bringen nix,bringt * nix"},
    CueWords{
        nothing | past,
        "nichts gebracht,nichts geholfen,nichts veraendert,nichts geaendert,keinen unterschied,merke keinen,nichts "
        "gemerkt,nix gebracht,nix geholfen,fuer die katz,umsonst,keine besserung,keine veraenderung"},
    CueWords{needed, "man braucht,braucht man,brauchst du,du brauchst,jeder braucht,unbedingt "
                     "noetig,noetig,notwendig,unverzichtbar,muss man,ein muss,brauche ich"},
    CueWords{needed | not_, "braucht man kein,braucht kein,brauchst kein,brauchst keine,braucht keine,unnoetig,nicht "
                            "noetig,ueberfluessig,braucht man nicht,braucht niemand"},
    CueWords{better_than, "viel besser als,ist besser als,sind besser als,besser als,wirksamer als,mehr "
                          "als,statt,anstatt,schlechter als,genauso gut wie,ueberlegen,lieber als,hilft besser"},
    CueWords{best, "das beste,am besten,der beste,die beste,die besten,nichts geht ueber,das einzige,am meisten"},
    CueWords{not_, "nicht,kein,keine,keinen,keinem,keiner,keinerlei,nie,niemals,noch "
                   "nie,niemand,niemandem,nichts,ohne,nix,ned,net,weder,kaum,gar nicht,ueberhaupt nicht"},
    CueWords{
        no_proof,
        "keine beweise,kein beweis,nicht bewiesen,keine belege,kein beleg,keine studie,keine evidenz,nicht "
        "belegt,glaube nicht,bezweifle,stimmt nicht dass,nicht wahr dass,nie bewiesen,nicht nachgewiesen,denke nicht"},
    // Added after measuring on blind.tsv.
    CueWords{helps, "nimmt * rueckenschmerz,nimmt * rueckenschmerzen,etwas dran,was dran,weniger "
                    "rueckenschmerzen,taugen,taugt,hat etwas von"},
    CueWords{helps | past, "ausgewechselt,haelt mich,aufrecht"},
    CueWords{harms, "bekommt rueckenschmerzen,kriegt rueckenschmerzen,bekommt man rueckenschmerzen,kriegt man "
                    "rueckenschmerzen,liegt an,nutzen sich * ab,nutzt * ab,nutzt sich ab,verschleissen"},
    CueWords{nothing, "nichts dran,nix dran,niemand etwas,keiner etwas,sparen,aendert nichts,aendert * nichts,aendern "
                      "nichts,genauso wenig,ebenso wenig,ebensowenig,genausowenig,so wenig"},
    CueWords{nothing | past, "reinfall,nichts davon gemerkt,nichts gespuert,davon nichts"},
    CueWords{no_proof | opinion, "ich glaube nicht,ich denke nicht,ich bezweifle,glaube ich nicht,denke ich nicht,ist "
                                 "nicht so dass,nicht dass,bin nicht ueberzeugt"},
    CueWords{better_than, "so gut wie,so viel wie,genauso wie,ebenso wie"},
    CueWords{no_proof, "falsch dass,gelogen dass,ein irrtum dass,irrglaube,stimmt nicht,stimmt gar nicht,frueher "
                       "dachte,frueher glaubte"},
    CueWords{says, "hat recht,hatte recht,wir sehen,wir sehen dass"},
    CueWords{nothing, "irrt,irren,gelogen,luege,ist falsch,irrtum,stimmt nicht"},
    // Added after measuring on strangers.tsv.
    CueWords{
        helps,
        "viel gegen * getan,etwas gegen * getan,viel fuer * getan,tut viel fuer,tut etwas fuer,tut was fuer,tut etwas "
        "gegen,tut was gegen,kriegt * weg,bekommt * weg,kriegst * weg,bekommst * weg,kriegt man * weg,bekommt man * "
        "weg,kriegt rueckenschmerzen * weg,bekommt rueckenschmerzen * weg,zahlt sich aus,zahlt sich * aus,macht "
        "sinn,sinn macht,gute idee,schmerzlinderung,linderung,verschafft,die richtige wahl,geld wert"},
    CueWords{helps | past, "bin ich * los,bin ich * losgeworden,kann endlich,endlich ohne,wie neu"},
    CueWords{harms, "kriegt man kreuzschmerzen,bekommt man kreuzschmerzen,kriegt kreuzschmerzen,bekommt "
                    "kreuzschmerzen,kriegst du rueckenschmerzen,bekommst du rueckenschmerzen,bekommst du "
                    "kreuzschmerzen,kriegst du kreuzschmerzen,rueckenschmerzen bekommen,rueckenschmerzen kriegen,geht "
                    "auf,geht auf den ruecken,geht ins kreuz,schlimmste,schwaecht,schwaechen,nutzt * ab"},
    CueWords{harms, "kommen * von schlechter,kommt * von schlechter,erhoeht das risiko,erhoehen das risiko"},
    CueWords{harms | past, "nicht mehr gerade stehen,nicht mehr laufen,kaum noch laufen,kaum laufen,kaum noch "
                           "bewegen,nicht mehr bewegen,schlimmster fehler,groesster fehler"},
    CueWords{
        nothing,
        "nicht besser als,wirkt * nicht besser als,hilft * nicht besser als,wirken * nicht besser "
        "als,helfen * nicht besser als,bringen * nicht mehr als,bringt * nicht mehr als,nicht mehr als placebo,nicht "
        "mehr als ein,reicht * nicht,reichen * nicht,reicht nicht,reichen nicht,auch nicht mehr als,nicht wirksamer "
        "als,bunte deko,scharlatanerie,esoterik,keinen nutzen,kein nutzen,ohne nutzen,rein gar "
        "nichts,bringt * rein gar nichts,bringt rein gar nichts,ohne jeden nutzen"},
    CueWords{harms | pain | back,
             "bekommt rueckenschmerzen,kriegt rueckenschmerzen,bekommt man rueckenschmerzen,kriegt man "
             "rueckenschmerzen,kriegt man kreuzschmerzen,bekommt man kreuzschmerzen,kriegt kreuzschmerzen,bekommt "
             "kreuzschmerzen,kriegst du rueckenschmerzen,bekommst du rueckenschmerzen,bekommst du "
             "kreuzschmerzen,kriegst du kreuzschmerzen,rueckenschmerzen bekommen,rueckenschmerzen kriegen"},
    CueWords{best, "das wirksamste,wirksamste,am wirksamsten,das effektivste,effektivste,das allerbeste"},
    CueWords{says, "in meiner praxis,in unserer praxis,in der praxis,als physio,als aerztin,als arzt,laut studien,laut "
                   "studie,laut leitlinie,studien zeigen"},
    CueWords{chronic, "dauerhaften,dauerhafter,auf lange sicht,lange sicht,dauerhaftem,langwierige,langwierigen"},
    CueWords{not_ | lacking, "ohne"},
    CueWords{plain, "von allein,von alleine,von selbst,allein,alleine,selbst,von sich "
                    "aus,regelmaessig,normalen,normale,einfache,einfachen,starke,starken,leichte,leichten,meistens,"
                    "meist,oft,haeufig,frisch,frischem,rein"},
    // As it is said every day.
    CueWords{helps, "befreit,befreien,keine schmerzen mehr"},
    CueWords{helps | pain | back, "keine rueckenschmerzen mehr,keine kreuzschmerzen mehr,nie mehr rueckenschmerzen,nie "
                                  "wieder rueckenschmerzen"},
    CueWords{harms, "dauert laenger,dauern laenger,verlaengert,verlaengern,zieht * in die laenge"},
    CueWords{advice, "muss * hart sein,muss * fest sein,sollte * hart sein,sollte * fest sein"},
    // How surely.
    CueWords{hedge,
             "vielleicht,eventuell,evtl,moeglicherweise,koennte,koennten,kann,koennen,angeblich,wohl,soll,sollen,ein "
             "bisschen,ein wenig,bisschen,manchmal,wahrscheinlich,vermutlich,anscheinend,offenbar,scheint,unter "
             "umstaenden,teilweise,etwas"},
    CueWords{strong, "immer,garantiert,bestimmt,bewiesen,nachweislich,total,absolut,auf jeden fall,einzige,das "
                     "beste,das einzige,sofort,fuer immer,wirklich,endgueltig,super,definitiv,hundertprozentig,am "
                     "meisten,nie,wahre wunder,komplett,dauerhaft"},
    CueWords{strong | people, "jeder,jedem,jeden,alle,allen"},
    CueWords{strong | people | not_, "niemand,niemandem"},
    CueWords{would, "wuerde,wuerden,wird,werden"},
    // Of whom.
    CueWords{me, "ich,mir,mich,mein,meine,meinem,meinen,meiner,meines,meins,uns,unser,unsere,wir,bei mir"},
    CueWords{me | kin, "mein mann,meine frau,meinem mann,meiner frau,meine mutter,meiner mutter,mein vater,meinem "
                       "vater,meine tochter,mein sohn,meiner schwester,meinem bruder,mein freund,meiner freundin,meine "
                       "freundin,meinem freund,meine schwester,mein bruder"},
    CueWords{people,
             "man,menschen,leute,viele,patienten,betroffene,betroffenen,die "
             "meisten,du,dein,deine,deinen,deinem,dir,dich,euch,euer,wer,einen,einem,jemand,jemandem,irgendwem"},
    CueWords{past, "hatte,hatten,war,waren,wurde,wurden,ging,gab,brachte,seit,habe,bin,gekauft,gemacht,geworden,"
                   "letztes jahr,letzte woche,gestern,nach der,nach dem,nach meiner,nach zwei,nach drei,jogge,mache "
                   "seit,nehme ich seit"},
    CueWords{past | tried, "probiert,ausprobiert,versucht,gekauft,getestet"},
    // Who says so.
    CueWords{says, "laut meinem,laut meiner,sagt,sagen,meint,meinte,sagte,behauptet,behaupten,laut,hat mir "
                   "erklaert,erklaert,gelesen,gehoert,habe gehoert,habe gelesen,heisst es,schwoert,predigt,so stand "
                   "es,im internet,hat gesagt,hat mir gesagt,man sagt,es heisst,schreibt,schreiben"},
    CueWords{opinion, "meiner meinung nach,meiner meinung,meines wissens,meiner erfahrung nach,meiner erfahrung,glaub "
                      "mir,glaubt mir,ich bin sicher,ich bin ueberzeugt,ich schwoere,wenn du mich fragst,wenn ihr mich "
                      "fragt,soweit ich weiss,ich weiss,ich sage euch,sag ich euch,sage ich euch,kann ich euch sagen"},
    CueWords{opinion | hedge, "ich glaube,ich denke,ich finde,glaube ich,denke ich,finde ich,ich vermute,ich nehme an"},
    CueWords{asks, "ich frage mich,frage mich,weiss jemand,kennt jemand,hat jemand,hat wer,hat einer,hat von euch,wer "
                   "hat erfahrung,wer hat erfahrungen,erfahrung mit,erfahrungen mit,was haltet ihr,was meint ihr,was "
                   "denkt ihr,wuesste gern,wuerde gern wissen,moechte wissen,weiss nicht ob,bin nicht sicher ob,wollte "
                   "fragen,ja oder nein,meinungen zu"},
    CueWords{
        asks_first,
        "hilft,helfen,ist,sind,bringt,bringen,soll,sollte,sollen,kann,koennen,koennte,darf,braucht,brauche,muss,wirkt,"
        "wirken,hat,haben,habt,schadet,wuerde,taugt,nuetzt,lohnt,macht,geht,tut,gibt,stimmt,heilt,lindert,verursacht"},
    CueWords{asks_first | asks_other,
             "welche,welcher,welches,welchen,wer,wo,wann,wie lange,wie viele,wie viel,wie "
             "oft,warum,wieso,weshalb,wie,wohin,kennt jemand einen,kennt jemand eine,was soll ich,was kann ich"},
    CueWords{asks_other,
             "kennt jemand einen,kennt jemand eine,koennt ihr * empfehlen,kann jemand * empfehlen,empfehlen"},
    CueWords{mocking, "ja klar,na klar,ja genau,wers glaubt,wer es glaubt,schoen waers,haha klar,selten so gelacht,ja "
                      "sicher,als ob,von wegen,ganz bestimmt"},
    // How clauses hang together.
    CueWords{if_, "wenn,falls,sobald,sofern"},
    CueWords{joint, "aber,und,weil,denn,sondern,obwohl,jedoch,doch,dann,waehrend,trotzdem,dafuer,sodass,dass"},
    CueWords{that, "es,das,dies,dieses,sie,er,die,davon,damit"},
    CueWords{advice, "du solltest,du musst,ihr solltet,ihr muesst,man sollte,man muss,sollte man,muss man,jeder "
                     "sollte,ich empfehle,kann ich empfehlen,empfehle ich,ich rate,zu empfehlen,wuerde ich "
                     "empfehlen,solltest du,musst du,kann ich nur empfehlen"},
    CueWords{advice_first, "probier,probiert,probiere,versuch,versucht,versuche,nimm,nehmt,mach,macht,mache,geh,geht,"
                           "kauf,kauft,leg,legt,trink,iss,benutz,hol,besorg"},
    CueWords{avoid, "finger weg von,haende weg von,bloss nicht,bloss kein,bloss keine,niemals,lass die finger,lasst "
                    "die finger,auf keinen fall,vermeide,vermeidet,du solltest nicht,man sollte nicht,man sollte "
                    "nie,sollte man nicht,hoer auf mit,verzichte auf,hoert auf"},
    // For what.
    CueWords{pain, "schmerz,schmerzen,weh,weh tut,wehtut,verspannungen,verspannung,beschwerden,schmerzlindernd"},
    CueWords{pain | back,
             "rueckenschmerzen,rueckenschmerz,rueckenweh,kreuzschmerzen,kreuzschmerz,kreuzweh,rueckenbeschwerden,"
             "rueckenprobleme,rueckenproblemen,rueckenleiden,schmerzen im ruecken,schmerzen im "
             "kreuz,ruckenschmerzen,rueckenschmertzen,rueckenschmerzn,ruekenschmerzen"},
    CueWords{pain | back | acute, "hexenschuss,hexenschuesse"},
    CueWords{back, "ruecken,kreuz,wirbelsaeule,wirbel,lendenwirbelsaeule,lws,im ruecken,rueckens,kaputten "
                   "ruecken,kaputte ruecken"},
    CueWords{back | structure, "bandscheibe,bandscheiben,bandscheibenvorfall,bandscheibenvorfaelle,knorpel,gelenke"},
    CueWords{function, "arbeiten,in die arbeit,zur "
                       "arbeit,beweglich,beweglicher,beweglichkeit,buecken,bewegen,belastbar,aufstehen,alltag,funktion,"
                       "gelenkig,mobil,socken"},
    CueWords{structure, "muskeln,haltung,entzuendung,entzuendungen,rumpfmuskeln,nerven,giftstoffe,faszien"},
    CueWords{prevention,
             "rueckfall,rueckfaelle,wiederkommen,wiederkommt,zurueckkommen,verletzungen,verletzung,risiko,vorbeugung"},
    CueWords{elsewhere,
             "diabetes,asthma,allergien,grippe,erkaeltung,akne,schlaflosigkeit,"
             "tinnitus,gicht,epilepsie,babys,kinder,kindern,magen,nieren,leber,herz,knie,nacken,schulter,schultern,"
             "migraene,huefte,huefften,blutdruck,fuesse,arthrose,depression,angst,kopf,fibromyalgie,zaehne"},
    CueWords{acute, "akut,akute,akuten,akutem,akuter,ploetzlich,ploetzliche,ploetzlichen,verrissen,verhoben,gestern,"
                    "frische,frischen,neue rueckenschmerzen"},
    CueWords{acute,
             "ersten tagen,ersten tage,erste tage,ersten stunden,seit gestern,seit heute,heute frueh,heute morgen,"
             "gerade erst,verrenkt,verknackst,eingeschossen,reingeschossen"},
    CueWords{chronic, "jahrelang,jahrelange,jahrelangen,jahrelanger,schon jahre,seit monaten,monatelang,ewig,seit "
                      "langem,schon lange,dauerschmerz,dauerschmerzen,staendig,staendige,staendigen,hartnaeckig,"
                      "hartnaeckige,hartnaeckigen,langanhaltende,langanhaltenden"},
    CueWords{elsewhere, "wadenkrampf,wadenkraempfe,wadenkraempfen,krampf,kraempfe,kraempfen,regelschmerzen,"
                        "menstruationsschmerzen,bauch,bauchweh,bauchschmerzen,zahnweh,zahnschmerzen,ellenbogen,"
                        "handgelenk,ferse,fersensporn,tennisarm,husten,guertelrose,sonnenbrand"},
    CueWords{me | kin, "oma,opa,mama,papa"},
    CueWords{plain, "frische luft,frischen luft,frischer luft"},
    CueWords{chronic, "chronisch,chronische,chronischen,chronischem,chronischer,langjaehrig,langjaehrige,langjaehrigen,"
                      "seit jahren,auf dauer,dauernde,anhaltende,anhaltenden,langfristig,dauerhafte"},
    CueWords{
        sciatica | pain,
        "ischias,ischialgie,ischiasschmerzen,ischiasnerv,schmerzen im bein,beinschmerzen,beinschmerz,ausstrahlende "
        "schmerzen,ausstrahlung ins bein,nervenwurzel,nervenschmerzen"},
    CueWords{after_surgery, "nach der op,nach einer op,nach der operation,nach einer operation,postoperativ"},
    CueWords{pregnancy, "schwanger,schwangerschaft,schwangere,schwangeren"},
    CueWords{weak | helps, "besser,gut,super,prima,toll"},
    CueWords{weak | harms, "schlecht"},
    CueWords{plain, "als sie helfen,als sie hilft,als es hilft,als er hilft,nicht nur,kein wunder,keine frage,kein "
                    "zweifel,ohne zweifel,nicht umsonst"},
    CueWords{helps | strong, "nichts hilft besser,nichts hilft so,nichts wirkt besser"},
    CueWords{
        plain,
        "hat,haben,der,die,das,den,dem,des,ein,eine,eines,und,oder,im,in,mit,zu,zum,zur,auf,fuer,gegen,bei,von,vom,an,"
        "am,aus,nach,ist,sind,sich,so,auch,noch,nur,schon,sehr,mehr,ihr,ihre,sein,seine,wie,was,wo,als,um,ja,mal,halt,"
        "eben,heute,morgen,jeden "
        "tag,tag,woche,monat,monate,jahr,jahre,jahren,jetzt,wieder,euch,danke,bitte,hallo,viel,viele,ganz,gar,hier,"
        "dort,durch,ueber,unter,vor,diese,dieser,diesen,wollen,wollte,will,leider,eigentlich,bloss,einmal,stunde"},
};

} // namespace

} // namespace cue

std::span<const CueWords> german_cue_words() {
    return cue::kGerman;
}

} // namespace amble::claims
