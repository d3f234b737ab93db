#include "claims/cue_words.h"

#include <array>

namespace amble::claims {

namespace cue {

namespace {

/// How it is said every day, where cues_german.cpp holds words.
constexpr std::array kSayings{
    // It helps.
    CueWords{
        helps,
        "tut * wohl,nimmt * druck,nimmt * last,nimmt * spannung,holt * raus,holn * raus,holen * raus,zieht * "
        "raus,zieht "
        "* heraus,ziehen * raus,zieht den schmerz,ziehen den schmerz,nimmt * schmerz,nimmt * weg,nimmt "
        "rueckenschmerzen,nehmen * schmerz,kriegt * hin,bringt * in ordnung,bringt * ins lot,macht * frei,macht * "
        "ertraeglicher,macht * ertraeglich,ertraeglicher,laesst * nach,lassen * nach,laesst nach,lassen nach,gehen "
        "runter,gehn runter,geht runter,schmerzen runter,schmerz runter,senkt,senken,vertreibt,vertreiben,verjagt,"
        "bessert,bessern,besser wird,wirds besser,wirds * besser,wird * besser,wird * weniger,werden * weniger,hoert "
        "auf zu schmerzen,hoert * auf zu schmerzen,hoert * auf weh zu tun,schluss mit,ist schluss,sind geschichte,sind "
        "* geschichte,ist "
        "geschichte,gibt ruhe,gibt ruh,gibt * ruhe,gibt * ruh,hat man ruhe,hast du ruhe,du hast ruhe,ist ruhe,ist "
        "ruh,wie weggeblasen,weggeblasen,wirkt * wunder,da wunder,ist gold wert,gold wert,ist medizin,ist * medizin,a "
        "und o,ist spitze,ist klasse,ist super,ist top,bringts,bringt viel,bringt schon was,bringt schon etwas,bringt "
        "echt was,bringt wirklich was,hilft schon,hilfts,in schwung,auf die beine,in schuss,schlaegt an,schlagen "
        "an,tuts,kuriert,kurieren,heilt * aus,wieder heil,heilt * von,befreit * von,befreit * vom,rollt * weg,rollt "
        "man * weg,schaltet * aus,stellt * ab,entspannen,lockern,entkrampft,entkrampfen,schmerzaermer,weniger "
        "weh,weniger schmerz,nuetzt * was,nutzt * was,nuetzt * etwas,bringt * was,taugt * was,hilft * weiter,kommt "
        "man wieder,zaubert * weg,loest * auf,schafft abhilfe,abhilfe,lindernd,wohltat,eine wohltat,ist balsam,balsam "
        "fuer,tut * ruecken gut,beseitigt * schmerzen,gehen * abfluss,runter vom schmerz,bringt die schmerzen weg"},
    CueWords{
        helps | strong,
        "gibts nix besseres,gibt nix besseres,gibt nichts besseres,gibt es nichts besseres,nix besseres,nichts "
        "besseres,besseres gibts nicht,besseres gibt es nicht,was besseres gibts nicht,geht nix drueber,geht nichts "
        "drueber,geht nix ueber,das einzige was wirkt,das einzige was hilft,einzige was wirkt,einzige was hilft"},
    CueWords{helps | past, "vertrieben,jammert nicht mehr,klagt * nicht mehr,klagt sie nicht mehr,war wieder gut,gings "
                           "bei mir wieder,gings wieder,wieder schmerzfrei,sofort ruhig,sofort schmerzfrei"},
    CueWords{
        helps | prevention,
        "nicht zurueck,kommt * nicht wieder,kommen * nicht wieder,nicht so schnell wieder,kehrt * nicht "
        "zurueck,verschont bleibt,bleibt * verschont,verschont,erspart,passiert * nix,passiert * nichts,auch "
        "nix,kriegst * nie was,kriegste * nie was,kriegt * nie was,nie was am ruecken,nix am ruecken,kriegt man auch "
        "keine,kriegt spaeter keine,bekommt man auch keine,bekommt seltener,bekommen seltener,kriegt "
        "seltener,kriegen seltener,bekommt * seltener,kriegt * seltener,bewahrt * vor,bewahrt vor,gefeit,beugt "
        "rueckenschmerzen vor,beugt wirklich vor,beugt * wirklich vor,gar nichts hole,erst gar nichts,haelt * "
        "fern,haelt * vom leib"},
    CueWords{helps | structure, "kraeftigt,kraeftigen,saugen sich * voll,saugt sich * voll,fuellen sich,fuellt "
                                "sich,pumpt,springt * rein,springt wieder rein,rutscht wieder,schwemmt,spuelt * aus"},
    // It harms.
    CueWords{
        harms,
        "geht kaputt,gehen kaputt,gehn * kaputt,geht * kaputt,gehen * kaputt,macht mehr kaputt,schlaegt auf,schlaegt "
        "auf den,geht voll auf,geht aufs,geht in den ruecken,geht in die knochen,ist der grund,is der grund,der grund "
        "warum,grund fuer,kommt * vom,kommen * vom,kommen * von,hat man vom,kriegt man von,holt man sich,holst du "
        "dir,holt sich,macht rueckenschmerzen,machen rueckenschmerzen,rueckenschmerzen machen,wirds nur "
        "schlimmer,wirds schlimmer,wird * schlimmer,nur schlimmer,macht alles schlimmer,duemmste,das duemmste,das "
        "schlimmste,zermahlt,zermuerbt,zersetzt,frisst,fressen,gift fuers,ist gift,raecht sich,steif,versteift,"
        "verkuemmern,verkuemmert,schlaff,erschlaffen,bauen * ab"},
    CueWords{harms | pain | back,
             "kriegt auch oefter rueckenschmerzen,kriegt auch oefter kreuzschmerzen,kriegt oefter "
             "rueckenschmerzen,kriegt oefter kreuzschmerzen,kriegt oft rueckenschmerzen,kriegt oft "
             "kreuzschmerzen,kriegt haeufiger rueckenschmerzen,kriegt haeufiger kreuzschmerzen,kriegt eher "
             "rueckenschmerzen,kriegt eher kreuzschmerzen,kriegt schneller rueckenschmerzen,kriegt schneller "
             "kreuzschmerzen,kriegt irgendwann rueckenschmerzen,kriegt irgendwann kreuzschmerzen,kriegt spaeter "
             "rueckenschmerzen,kriegt spaeter kreuzschmerzen,kriegen auch oefter rueckenschmerzen,kriegen auch oefter "
             "kreuzschmerzen,kriegen oefter rueckenschmerzen,kriegen oefter kreuzschmerzen,kriegen oft "
             "rueckenschmerzen,kriegen oft kreuzschmerzen,kriegen haeufiger rueckenschmerzen,kriegen haeufiger "
             "kreuzschmerzen,kriegen eher rueckenschmerzen,kriegen eher kreuzschmerzen,kriegen schneller "
             "rueckenschmerzen,kriegen schneller kreuzschmerzen,kriegen irgendwann rueckenschmerzen,kriegen irgendwann "
             "kreuzschmerzen,kriegen spaeter rueckenschmerzen,kriegen spaeter kreuzschmerzen,bekommt auch oefter "
             "rueckenschmerzen,bekommt auch oefter kreuzschmerzen,bekommt oefter rueckenschmerzen,bekommt oefter "
             "kreuzschmerzen,bekommt oft rueckenschmerzen,bekommt oft kreuzschmerzen,bekommt haeufiger "
             "rueckenschmerzen,bekommt haeufiger kreuzschmerzen,bekommt eher rueckenschmerzen,bekommt eher "
             "kreuzschmerzen,bekommt schneller rueckenschmerzen,bekommt schneller kreuzschmerzen,bekommt irgendwann "
             "rueckenschmerzen,bekommt irgendwann kreuzschmerzen,bekommt spaeter rueckenschmerzen,bekommt spaeter "
             "kreuzschmerzen,bekommen auch oefter rueckenschmerzen,bekommen auch oefter kreuzschmerzen,bekommen oefter "
             "rueckenschmerzen,bekommen oefter kreuzschmerzen,bekommen oft rueckenschmerzen,bekommen oft "
             "kreuzschmerzen,bekommen haeufiger rueckenschmerzen,bekommen haeufiger kreuzschmerzen,bekommen eher "
             "rueckenschmerzen,bekommen eher kreuzschmerzen,bekommen schneller rueckenschmerzen,bekommen schneller "
             "kreuzschmerzen,bekommen irgendwann rueckenschmerzen,bekommen irgendwann kreuzschmerzen,bekommen spaeter "
             "rueckenschmerzen,bekommen spaeter kreuzschmerzen,alle ruecken haben,macht krumm"},
    CueWords{
        helps | prevention,
        "kriegt seltener rueckenschmerzen,kriegt seltener kreuzschmerzen,kriegt deutlich seltener "
        "rueckenschmerzen,kriegt deutlich seltener kreuzschmerzen,kriegt weniger oft rueckenschmerzen,kriegt weniger "
        "oft kreuzschmerzen,kriegen seltener rueckenschmerzen,kriegen seltener kreuzschmerzen,kriegen deutlich "
        "seltener rueckenschmerzen,kriegen deutlich seltener kreuzschmerzen,kriegen weniger oft "
        "rueckenschmerzen,kriegen weniger oft kreuzschmerzen,bekommt seltener rueckenschmerzen,bekommt seltener "
        "kreuzschmerzen,bekommt deutlich seltener rueckenschmerzen,bekommt deutlich seltener kreuzschmerzen,bekommt "
        "weniger oft rueckenschmerzen,bekommt weniger oft kreuzschmerzen,bekommen seltener rueckenschmerzen,bekommen "
        "seltener kreuzschmerzen,bekommen deutlich seltener rueckenschmerzen,bekommen deutlich seltener "
        "kreuzschmerzen,bekommen weniger oft rueckenschmerzen,bekommen weniger oft kreuzschmerzen"},
    CueWords{harms | past, "nur schlimmer gemacht,schlechter als davor,schlechter als vorher,steifer als"},
    // It does neither.
    CueWords{
        nothing,
        "wirkt * nicht mehr als,hilft * nicht mehr als,fuer die tonne,in die tonne,kannst * knicken,kann man "
        "knicken,kannste knicken,kannste vergessen,wirkt "
        "nicht mehr als,nicht mehr als gut,taugt nix,taugt nichts,taugen nichts,taugen nix,hilft nix,hilft "
        "nichts,helfen nix,helfen nichts,hilft null,bringt null,bringt gar nix,bringt gar nichts,bringts "
        "nicht,bringt es nicht,null wirkung,null komma nix,keinen deut,keinen pfifferling,ist zucker,ist nur "
        "zucker,nur zucker,reiner zucker,zucker mit,handauflegerei,voodoo,firlefanz,mumpitz,kokolores,"
        "augenwischerei,beutelschneiderei,bauernfaengerei,nepp,verarsche,verarschung,beschiss,fuern arsch,fuer den "
        "arsch,genau nichts,genau nix,zum fenster raus,fuer nichts,fuer nix,wirkungslose,stimmt einfach "
        "nicht,stimmt so nicht,stimmt halt nicht,stimmt doch nicht,quark,mist,kappes,papperlapapp"},
    // Learnt from texts written blind.
    CueWords{people, "uns allen,uns alle,bei uns allen"},
    CueWords{
        harms,
        "kann es an * liegen,kann es am * liegen,kann das an * liegen,kann das am * liegen,liegt das am,liegt das an"},
    CueWords{harms | pain | back,
             "hat irgendwann rueckenschmerzen,hat irgendwann ruecken,hat irgendwann kreuzschmerzen,kriegt irgendwann "
             "rueckenschmerzen,bekommt irgendwann rueckenschmerzen"},
    CueWords{helps, "bringt * viel,bringen * viel"},
    CueWords{best, "die beste bewegung,beste bewegung,die beste sportart,die beste uebung"},
    CueWords{prevention | back, "wenn der ruecken wieder gut ist"},
    CueWords{plain, "nicht einmal bei,auch nicht bei,nicht mal bei"},
    CueWords{nothing | past, "gebracht hats mir nix,nix gebracht,nicht mehr als gut zureden"},
    CueWords{not_, "keineswegs,keinesfalls,mitnichten,in keiner weise,kein bisschen,kein stueck,null,net,nit,nich,ned"},
    CueWords{not_ | people, "hat noch nie,haben noch nie,hat noch kein,hat noch keinen,hat noch keinem,keiner "
                            "welt,keinen menschen,kriegt keiner,bekommt keiner"},
    CueWords{no_proof, "stimmt einfach nicht dass,stimmt so nicht dass,ein maerchen dass,maerchen dass,mythos dass"},
    CueWords{advice_first,
             "bleib,bleibt,schlaf,schlaft,sitz,sitzt,lauf,lauft,dehn,dehnt,heb,hebt,trag,tragt,wechsel,zieh"},
    CueWords{opinion, "mein ich,also gehen mein ich,meine ich,sag ich dir,sag ich mal,ich sag immer,ich sags,sags "
                      "jetzt,kann nur sagen,ich kann nur sagen,kann "
                      "euch nur raten,mein tipp,glaubt mir,ganz ehrlich,sage ich nach,das sage ich,sage ich,wie gesagt,"
                      "kann ich nur sagen,ich wiederhole,wenn ich das hoere"},
    // What denies nothing.
    CueWords{
        plain,
        "kostet nix,kostet nichts,nicht vergessen,vergesst nicht,nicht nur,nicht zu viel,nicht uebertreiben,nicht "
        "verrueckt machen,keine angst,keine sorge,kein thema,kein problem,nicht billig,nicht ueber nacht,kein "
        "wundermittel,kein allheilmittel,ohne op,ohne operation,ohne tabletten,ohne rezept,ohne chemie,ohne "
        "nebenwirkungen,nicht aufgeben,nichts fuer ungut,nicht zuletzt,nicht jedermanns,nicht lange,noch so,egal "
        "wie,ob man will oder nicht,keine ahnung,weiss nicht warum,nicht mehr ganz jung,nicht mehr die juengste,mehr "
        "brauchts nicht,mehr braucht es nicht,besser als man denkt,besser als gedacht,besser als nichts,mehr als man "
        "denkt,auf der seite,an der seite,im kopf,auf den kopf,hals ueber kopf"},
    // For what, and for how long.
    CueWords{
        pain | back,
        "ruecken hat,ruecken haben,ruecken habe,ruecken hab,hab ruecken,habe ruecken,hat ruecken,haben ruecken,"
        "rueckengeschichten,rueckenleute,rueckenleuten,kreuzleiden,kaputtes kreuz,kaputten ruecken,kranken "
        "ruecken,kranker ruecken,kaputter ruecken,kaputtem ruecken,kreuz weh,ruecken weh,ruecken weh tut,kreuz weh "
        "tut,ruecken wehtut,am ruecken hat,rueckengeplagte,rueckenpatienten,rueckenkranke,wehen ruecken,kaputten "
        "kreuz,im kreuz hat,schmerzenden ruecken,schmerzender ruecken,lendenschmerzen,lendenwirbelschmerzen,"
        "lws syndrom,lumbalgie,rueckenschmerzpatienten"},
    CueWords{back, "lendenbereich,lenden,lendenwirbel,fuers kreuz,fuern ruecken,fuers ruecken,ruecken"},
    CueWords{back | pain | acute, "hexenschuss,hexenschuesse,ruecken verrissen,kreuz verrissen,ruecken verzogen,seit "
                                  "gestern ruecken,frisch verhoben,frisch verrissen,kreuz verhoben"},
    CueWords{acute, "vorgestern,vor drei tagen,vor zwei tagen,seit zwei tagen,seit drei tagen,letzte nacht,von heute "
                    "frueh,heut morgen,heut frueh,seit heute frueh,eben erst,grad erst,gerade passiert,akutes,frischer "
                    "hexenschuss,frischen hexenschuss"},
    CueWords{
        chronic,
        "schon ewig,seit ewigkeiten,seit eh und je,ein leben lang,schon lang,schon laenger,laenger bestehende,"
        "laenger bestehenden,laenger bestehender,alte rueckenleiden,alten rueckenleiden,alten schmerzen,alte "
        "schmerzen,alten rueckenleuten,hartnaeckigem,ewigen,ewige,langen rueckengeschichten,lang im kreuz,jahre im "
        "ruecken,jahre ruecken,jahre im kreuz,lange rueckenschmerzen,jahrealte,zaehe,zaehen,wiederkehrende,"
        "wiederkehrenden,chronischerueckenschmerzen,auf immer,immer wieder rueckenschmerzen"},
    CueWords{elsewhere,
             "zehen,ferse,fersen,hand,haende,finger,fingern,arm,arme,waden,oberschenkel,hals,ohren,augen,haut,haare,"
             "kieferschmerzen,uebelkeit,reiseuebelkeit,verdauung,wechseljahre,blaehungen,muskelkater,nackenschmerzen,"
             "schulterschmerzen,knieschmerzen,kopfweh,kopfschmerzen,migraeneanfall,stuerze,fussmuskeln,sodbrennen"},
    CueWords{people, "man,alle,allen,uns alten,euch,leuten,jedermann,unsereiner,unsereinem,bei allen,bei jedem"},
    CueWords{needed, "muessen es,muss es wirklich,braucht es wirklich,muss da"},
    CueWords{asks, "schon mal jemand,jemand schon,jemand erfahrung,ja nein,sinnvoll oder,lohnt sich das,was dran,ob so "
                   "ein,ob das,ob es"},
    CueWords{mocking, "ja nee is klar,is klar,ja ne is klar,na sicher,klar doch,der weihnachtsmann,osterhase,wers "
                      "braucht,schoen waer,haha,na toll,na super,na prima"},
    CueWords{better_than, "mehr als bloss,bringt * mehr als,hilft * mehr als,besser "
                          "wie,mehr wie"},
    // As strangers say it, by what comes of it.
    CueWords{
        helps,
        "sind * rueckenschmerzen * weg,ist der schmerz weg,ist das kreuzweh weg,sind die schmerzen weg,sind * "
        "schmerzen weg,schmerzen weg,ist alles weg,wieder weg,laesst * vergessen,macht * besser,machen * besser,macht "
        "es besser,wird * leichter,leichter wird,bringt linderung,verschafft linderung,schafft linderung,linderung "
        "bringen,lindernd wirken,wirkt gegen,wirken gegen,wirkt bei,wirken bei,wirkt * gegen,wirkt super,wirkt "
        "toll,hilft super,hilft prima,hilft toll,hilft enorm,hilft sehr,hilft gut,hilft am ehesten,hilft dagegen,hilft "
        "auch,nuetzt * oeppis,nuetzt oeppis,nutzt des was,hilft des,hilft dat,hilft dit,tut gut,tuat guat,tut immer "
        "gut,tut dem ruecken gut,tut dem kreuz gut,empfehlenswert,zu empfehlen bei,lohnt sich,lohnt sich das,ist "
        "hilfreich,hilfreich,foerderlich,entlastet,entlasten,stabilisiert,stabilisieren,rettet,retten,loest,loesen,"
        "loest verspannungen,schmerzfrei machen,macht schmerzfrei,machen schmerzfrei,schmerzfrei,bringt dich "
        "wieder,bringt einen wieder,in den griff,kriegt man * in den griff,bekommt man * in den griff,kriegst * in den "
        "griff,bekommst * in den griff,das mittel,bestes mittel,das beste mittel"},
    CueWords{helps | plain,
             "geht * weg,gehen * weg,geht von alleine weg,geht weg,gehen weg,weggehen,gehen * von selbst weg,gehen * "
             "von alleine weg,gehen * von allein weg,geht * von selbst weg,geht * von alleine weg"},
    CueWords{helps | prevention,
             "bekommst du spaeter kein,bekommst du spaeter keine,bekommst du kein,bekommst du keine,kriegst du kein,"
             "kriegst du keine,kriegst du spaeter kein,kriegst du spaeter keine,dann bekommt man kein,dann bekommt man "
             "keine,dann kriegt man kein,dann kriegt man keine,beugt * vor,beugen * vor,vorbeugen,schuetzt,schuetzen,"
             "schuetzt vor,schuetzen vor,verhindert,verhindern,verhuetet,kommt nicht wieder,kommen nicht wieder,"
             "seltener rueckenschmerzen,seltener kreuzweh,weniger rueckfaelle"},
    CueWords{harms | pain | back,
             "bekommt * kreuzweh,kriegt * kreuzweh,bekommt man kreuzweh,kriegt man kreuzweh,bekommen * kreuzweh,"
             "kriegen * kreuzweh,kriagt ma,kriegt man * kreuzschmerzen,bekommt man * kreuzschmerzen,kriegt man * "
             "rueckenschmerzen,bekommt man * rueckenschmerzen,ist schuld am kreuzweh,schuld an rueckenschmerzen,macht "
             "kreuzweh,machen kreuzweh,macht kreuzschmerzen"},
    CueWords{harms, "ist schuld,sind schuld,schuld daran,schuld ist,die ursache,hauptursache,ist ursache,ursache "
                    "von,ursache fuer,macht den ruecken kaputt,machen den ruecken kaputt,macht * kaputt,machen * "
                    "kaputt,ruiniert,ruinieren,zerstoert,zerstoeren,schadet,schaden,schaedlich,schaedigt,schaedigen,"
                    "verschlimmert,verschlimmern,verschlechtert,belastet,ueberlastet,gift fuer,ist gift fuer,geht "
                    "aufs kreuz,geht auf die bandscheiben,geht auf die wirbelsaeule"},
    CueWords{nothing,
             "bringt rein garnichts,bringt garnichts,bringen garnichts,bringen gar nichts,bringt ueberhaupt "
             "nichts,bringen ueberhaupt nichts,bringen rein gar nichts,hilft ueberhaupt nicht,hilft kein "
             "bisschen,helfen kein bisschen,bringt kein bisschen,ist unsinn,ist bloedsinn,ist schwachsinn,"
             "ist humbug,ist hokuspokus,ist abzocke,reine abzocke,reine geldmacherei,geldmacherei,geschaeftemacherei,"
             "rausgeschmissenes geld,rausgeworfenes geld,geld zum fenster,das geld nicht wert,kannste dir "
             "schenken,kannst du dir schenken,kann man sich schenken,koennen sie sich schenken,reine "
             "einbildung,einbildung,nur einbildung,placeboeffekt,nur placebo,ein placebo,nicht besser als "
             "nichts,so gut wie nichts,wirkungslos,nutzlos,sinnlos,zwecklos,ueberfluessig"},
    CueWords{me | past, "hab"},
    CueWords{not_, "alles andere als"},
    CueWords{plain, "beim buecken weh,beim buecken schmerzt,beim bewegen weh"},
    CueWords{other_disease, "bechterew,morbus bechterew,spondyloarthritis,spondylitis ankylosans,rheuma,rheumatoide "
                            "arthritis,scheuermann,morbus "
                            "scheuermann,skoliose,osteoporose,wirbelbruch,wirbelkoerperbruch,knochenbruch,krebs,"
                            "metastasen,multiple sklerose,parkinson"},
    CueWords{asks, "was bringt,bringt das was,bringt des was,bringt das etwas,lohnt sich das,lohnt sich,ist "
                   "da was dran,was ist dran,ist was dran,ist etwas dran,wer weiss,weiss wer,gibt es beweise,gibt es "
                   "belege,gibt es studien,stimmt es,stimmt es dass,stimmt das,ist es wahr,ist es wahr dass,nuetzt "
                   "das,nuetzt des,nutzt des,hilft des,hilft dat,hilft dit,bringt dat"},
    CueWords{acute,
             "seit ein paar tagen,seit zwei tagen,seit drei tagen,vor zwei tagen,vorgestern,geschter,gestan,seit "
             "letzter woche,seit einer woche,erst seit,gerade verhoben,grad verhoben,gerade den ruecken"},
    CueWords{chronic, "seit zwei jahren,seit drei jahren,seit fuenf jahren,seit zehn jahren,seit * jahren,nach * "
                      "jahren,ueber jahre,dauernden,dauernde,dauerndes,chronischem ruecken,chronisches kreuzweh"},
};

} // namespace

} // namespace cue

std::span<const CueWords> german_sayings() {
    return cue::kSayings;
}

} // namespace amble::claims
