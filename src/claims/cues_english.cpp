#include "claims/cue_words.h"

#include <array>

namespace amble::claims {

namespace cue {

namespace {

constexpr std::array kEnglish{
    // What comes of it.
    CueWords{
        helps,
        "disappear,disappears,vanish,vanishes,help,helps,helping,helpful,work,works,working "
        "for,ease,eases,easing,relieve,relieves,relieving,reduce,reduces,reducing,soothe,soothes,lessen,lessens,"
        "improve,improves,alleviate,alleviates,treats,fixes,gets rid of,get rid of,getting rid of,takes away,take "
        "away,take * away,takes * away,takes * out,take * out,takes * off,take * off,kills the pain,kill the "
        "pain,kills pain,good for,great for,is good,are good,is great,are great,sorts out,sort out,takes care of,take "
        "care of,gets * back to,draws * out,pulls * out,stops the pain,stop the "
        "pain,ends,effective,beneficial,benefit,benefits,relief,calms,makes * better,make * better,makes * easier,feel "
        "better,feels better,less pain,pain free,painfree,without pain,no pain,no more pain,out of pain,without "
        "trouble,pain * goes,pain * vanish,pain * vanishes,pain goes,pain * disappear,pain * disappears,pain will "
        "disappear,pain would vanish,goes away,go away,gone away,gets people,get people,gets you,get you,gets "
        "better,get better,better than nothing,better than doing nothing,any good,any use,any help,do anything,does "
        "anything,do a thing,does a thing,make a difference,makes a difference,touch,touches,worth it,worth a "
        "try,worth trying,worth,works for,good idea,makes you,make you,loosens,loosen,support,supports,take the edge "
        "off,takes the edge off,keeps * away,keep * away,live with less,straighten * out,straightens,straighten,do the "
        "trick,does the trick,do the job,does the job,bring relief,brings relief,gives relief,get * moving,gets * "
        "moving,settles,settle,settle down,settles down,recover,recovers,right for,cope,calm,handle,manages,help "
        "with,helps with,do * good,does * good,beats back pain,reverses,reverse,cuts,lowers,lower,ease off,eases off"},
    CueWords{helps | strong,
             "cure,cures,curing,the cure,heal,heals,healing,miracle,works wonders,does wonders,do wonders,work "
             "wonders,game changer,gamechanger,godsend,lifesaver,life saver,amazing for,brilliant for,fantastic "
             "for,magic,works like magic,works like a charm,best thing,best medicine,best remedy,best treatment,the "
             "answer,proven to help,melts away,melts,fix,eliminates,eliminate"},
    CueWords{helps | strong | past,
             "cured,healed,fixed,did wonders,worked wonders,saved,rescued,worked miracles,changed my life,has "
             "changed,gave me my life,gave me * back,new man,new woman,new person,life back"},
    CueWords{helps | past,
             "helped,worked,eased,relieved,reduced,soothed,improved,got rid of,took away,took * away,took * out,sorted "
             "* out,sorted,took care of,made * better,felt better,feels so much better,got better,was better,is so "
             "much better,is much better,is loads better,been better,never looked back,got * better,got me walking,got "
             "me going,got * moving,got me through,gets me through,get me through,keeps me going,kept me going,keeps "
             "me out,taken the edge off,took the edge off,dropped from,went from,went down,has gone,is gone,pain "
             "went,spasm went,is half,gave me * relief,gave me * good,gives me * without,eased off,made a "
             "difference,made a huge difference,did the trick,hardly complains,could work again,could sleep again,lets "
             "me,let me sleep,slept like,up and running,back to normal,recovered,benefited,woke up without,i can * "
             "again,can * again,lasted,turned it around,turned things around,settled,settled down,calmed"},
    CueWords{helps | structure,
             "rebuild,rebuilds,regrow,regrows,regenerate,regenerates,repair,repairs,rehydrate,rehydrates,put "
             "back,going back into place,back into place,back in place,back in line,realigns,realign,rebuilds "
             "cartilage,strengthen,strengthens,strengthened,lubricates,nourishes,nourish"},
    CueWords{helps | prevention, "prevent,prevents,preventing,protect,protects,protects against,keeps * from coming "
                                 "back,keep * from coming back,never have back trouble again,stops * coming back,stop "
                                 "* coming back,ward off,wards off,lowers the risk,reduces the risk"},
    CueWords{helps | prevention | past, "prevented,protected"},
    CueWords{
        harms,
        "worse,worsen,worsens,aggravate,aggravates,damage,damages,damaging,ruin,ruins,wreck,wrecks,destroy,destroys,"
        "harm,harms,harmful,hurt you,hurt by,bad for,is bad,are bad,terrible for,awful for,dangerous,do more harm than "
        "good,does more harm than good,more harm than good,cause,causes,causing,trigger,triggers,injures,injure,wears "
        "out,wear out,wears * out,wear * out,poison,toxic,risky,unsafe,slip a disc,flares up,to blame,reason for,the "
        "reason,doing harm,is damaging,damaging something,makes * worse,make * worse,made for disaster,behind "
        "most,responsible for,inflame,inflames,crush,crushes,kills your,puts pressure on,bring on,brings on,harm "
        "more,leads to,lead to"},
    CueWords{harms | past,
             "worsened,worsened my,aggravated,damaged,ruined,wrecked,destroyed,harmed,caused,triggered,injured,flared "
             "up,flared,made * worse,made me worse,made my back hurt,hurt more,more pain now,more pain than,worst "
             "mistake,set me back,hurt myself,regret,regretted,backfired,lost two years,cost me,paid for it,could "
             "hardly get up"},
    CueWords{
        harms | elsewhere,
        "sick,foggy,dizzy,zombie,headaches,headache,ulcer,night sweats,side "
        "effects,nauseous,addicted,gain,constipated,rash,burns,burned,burnt,ruin lives,destroy people,destroys people"},
    CueWords{
        nothing,
        "useless,pointless,worthless,ineffective,waste of,nonsense,rubbish,scam,snake oil,does nothing,do "
        "nothing,nothing for,nothing to do with,no effect,no difference,no better than,placebo,no "
        "use,hoax,hype,overrated,myth,bogus,quackery,no benefit,no evidence for,makes no difference,no link,money down "
        "the drain,rip off,ripoff,a con,garbage,bs,bull,bullshit,baloney,hocus pocus,old wives tale,save your money"},
    CueWords{nothing | past, "did nothing,done nothing,no change,nothing changed,felt nothing,got nothing,felt no,made "
                             "no difference,none of it worked,none of them did,not a thing,didnt notice"},
    CueWords{harms | back, "hurts your back,hurts the back,hurt your back,hurt the back,hurt my back,hurts my back"},
    CueWords{nothing, "dont do anything,dont do much,dont do a thing,do not do anything,do not do a thing,do not do "
                      "much,doesnt do much,does not do much,dont do a lot,doesnt do a lot"},
    CueWords{helps | past, "did a thing,did anything,does a thing for me"},
    CueWords{needed, "you need,you really need,you must have,everyone needs,everybody needs,need a,need an,need to "
                     "have,do i need,is essential,essential,necessary,you have to have,crucial,a must,before you "
                     "do,will never get better without,you cannot do without"},
    CueWords{needed | not_,
             "dont need,do not need,doesnt need,no need,unnecessary,not necessary,not needed,nobody needs"},
    CueWords{better_than,
             "is better than,are better than,better than,more effective than,superior to,worse than,beats,as good "
             "as,instead of,rather than,more than any,works better,outperforms,stronger than"},
    CueWords{best, "the best exercise,best exercise,the best,is best,best for,the number one,nothing beats,better than "
                   "anything,better than everything"},
    CueWords{
        not_,
        "not,no,never,dont,doesnt,didnt,wont,isnt,arent,wasnt,werent,cant,cannot,couldnt,wouldnt,shouldnt,havent,hasnt,"
        "hadnt,aint,nobody,none,neither,nor,no one,noone,nothing,hardly,hardly ever,rarely,far from"},
    CueWords{no_proof,
             "no evidence,no proof,no way,no sign,no indication,no study,no studies,not true that,isnt true that,no "
             "reason to think,no scientific,do not believe that,dont believe that,dont think,doubt that,doubt,never "
             "been shown,not been shown,hasnt been shown,never been proven,not proven,unproven,no good evidence"},
    // Added after measuring on blind.tsv.
    CueWords{helps, "draw * out,makes a dent,make a dent,less back pain,less likely"},
    CueWords{helps | past, "made a dent,done anything,good as new"},
    CueWords{helps | prevention, "at bay"},
    CueWords{harms, "grind,grinds,grinding,more pain,in agony,worse off"},
    CueWords{harms | elsewhere, "through the roof"},
    CueWords{prevention, "episode,episodes,another episode"},
    CueWords{asks, "how effective,how good,how well,how useful,how helpful,how safe"},
    CueWords{no_proof | opinion, "i dont think,i do not think,i dont believe,i do not believe,i doubt,im not "
                                 "convinced,i am not convinced,not convinced,i dont see how,i dont buy"},
    CueWords{better_than, "as much as,no more than,any more than,as little as,just like,no different from"},
    CueWords{no_proof, "is wrong that,its wrong that,is false that,is a lie that,is untrue that,wrong that,false "
                       "that,a lie that,fails to,fail to,failed to,pretends to,pretend to,stop claiming,stop "
                       "saying,wrong to think,mistaken,used to think,used to believe,no longer"},
    CueWords{says, "as a gp,as gp,i tell everyone,i tell my patients,i tell people,was right,were right,is right,had a "
                   "point,we see that,we find that,we see,we find"},
    CueWords{plain, "in the long run,long run,short run,run out,runs out,run down,run of the mill,walk of life,walks "
                    "of life,stretch of,at a stretch,walk in the park,heat of the moment,walk in centre,run in "
                    "with,dance around,in the running"},
    CueWords{nothing, "is lying,are lying,is a lie,is false,is wrong,are wrong,is untrue,isnt true"},
    // Added after measuring on strangers.tsv.
    CueWords{helps,
             "power of good,pain relief,through the day,stops back pain,stop back pain,ends back pain,stops pain,stop "
             "pain,take * down a notch,takes * down a notch,bring * down,brings * down,keeps you,pays off,pay off,sort "
             "* out,sorts * out,cut down on,does good,do good,worth doing,worth the money,worth a shot,worth a "
             "go,works well,brings * relief,bring * relief,give * relief,gives * relief,provide relief,provides "
             "relief,offers relief,offer relief,keeps * pain free,keep * pain free,kept * pain free"},
    CueWords{helps | prevention,
             "fewer recurrences,fewer relapses,fewer episodes,fewer flare ups,less likely to come back,stay away"},
    CueWords{helps | past,
             "human again,felt human,new lease of life,without wincing,can finally,could finally,finally able"},
    CueWords{harms, "gives you back pain,give you back pain,gives people back pain,giving you back pain,giving people "
                    "back pain,giving everybody back pain,giving everyone back pain,gives everybody back pain,gives "
                    "everyone back pain,gives you a bad back,give you a bad back,giving you a bad back,gives you "
                    "backache,get back pain from,gets back pain from,worse than it was,worse than they were,worse than "
                    "before,worse than ever,worst thing you can,worst thing you could,worst thing for,worst thing to "
                    "do,weaken,weakens,wears down,wear down,wearing down,wearing out"},
    CueWords{helps, "speed up recovery,speeds up recovery,speed up healing,speeds up healing"},
    CueWords{harms, "raises your risk,raise your risk,raises the risk,raise the risk,increases the risk,increase the "
                    "risk,increases your risk,increase your risk,more likely to get,more likely to have"},
    CueWords{harms | past, "worst decision,couldnt stand up,could not stand up,couldnt stand straight,couldnt "
                           "walk,could not walk,could barely walk,could barely move,couldnt move,could not move,gave "
                           "me back pain,put me in bed,laid me up,ended up in"},
    CueWords{nothing,
             "pure theatre,gimmick,gimmicks,works no better than,work no better than,works no better,no better than "
             "placebo,did not beat placebo,didnt beat placebo,does not beat placebo,doesnt beat placebo,no more "
             "effective than,not better than placebo,sugar pill,old wives,is bunk,are bunk,a fad,no real effect,no "
             "real difference,zero evidence,no point,not worth,isnt worth,arent worth,aint worth"},
    CueWords{nothing | past, "got nowhere,no joy,no luck,no improvement,zero difference,zero change,zilch,couldnt tell "
                             "whether,couldnt tell if"},
    CueWords{harms | pain | back,
             "gives you back pain,give you back pain,gives people back pain,giving you back pain,giving people back "
             "pain,giving everybody back pain,giving everyone back pain,gives everybody back pain,gives everyone back "
             "pain,gives you a bad back,give you a bad back,giving you a bad back,gives you backache,get back pain "
             "from,gets back pain from,gave me back pain,cause back pain,causes back pain,causing back pain"},
    CueWords{best, "the most effective,most effective,single most effective,the most important"},
    CueWords{says, "in my clinic,in our clinic,in my practice,as a physio,as a doctor,as a nurse,as a therapist"},
    CueWords{advice, "you want the,you want a"},
    CueWords{not_ | lacking, "without"},
    CueWords{
        plain,
        "at work,off work,out of work,my work,your work,work day,working day,to work,report back,get back to "
        "you,welcome back,back then,way back,back home,be back,call back,look back,looking back,back and forth,go back "
        "to,going back to,went back to,held back,holding back,cut back,by itself,by themselves,on its own,on their "
        "own,itself,themselves,fresh,strain,quickly,quicker,slowly,naturally,usually,often,generally,regularly,regular,"
        "simple,simply,plain,ordinary,normal,common,severe,mild,adult,adults,someone,somebody,folks,anymore"},
    // Added after listening to what is asked most.
    CueWords{needed,
             "need surgery,needs surgery,need an operation,needs an operation,needs an mri,needs a scan,needs an "
             "x ray,have to be operated,has to be operated,must be operated,only solution for,only solution "
             "to,the only solution"},
    CueWords{back | pain | acute, "back goes out,back went out,back gives out,back gave out,back is out,threw my back "
                                  "out,put my back out,throw my back out,throws my back out,back spasm,back spasms"},
    // How surely.
    CueWords{
        hedge,
        "may,might,could,maybe,perhaps,possibly,supposedly,apparently,allegedly,probably,somewhat,a bit,a "
        "little,sometimes,can,seems to,seem to,some people,likely,i suppose,sort of,kind of,in some cases,tends to"},
    CueWords{strong, "always,only,proven,guaranteed,definitely,absolutely,totally,honestly,really,every,full "
                     "stop,period,ever,for good,permanently,completely,instantly,in minutes,best,number one,plenty of "
                     "proof,loads of proof,the one thing,without a doubt,never fails"},
    CueWords{strong | people, "everyone,everybody,anyone,anybody"},
    CueWords{strong | people | not_, "nobody"},
    CueWords{would, "would,will,gonna,going to"},
    // Of whom.
    CueWords{me, "i,im,ive,id,ill,me,my,mine,myself,we,us,our,weve,were we,for me"},
    CueWords{me | kin, "my mum,my mom,my wife,my husband,my dad,my son,my sister,my brother,my friend,my father,my "
                       "mother,my daughter,my wifes,my partner,my boyfriend,my girlfriend,my mate"},
    CueWords{people, "you,your,youre,ur,people,most people,patients,thousands,millions,others,sufferers,older "
                     "people,you all,backs,man"},
    CueWords{past,
             "was,were,did,had,has been,have been,has helped,have "
             "had,made,took,gave,got,went,lost,found,started,since,ago,last year,last month,last week,after,spent"},
    CueWords{past | tried, "tried,used,bought,stretched,felt,had,wore,took,been doing,been using,switched to,gave up"},
    // Who says so.
    CueWords{says,
             "says,said,told me,tells me,told us,tell you,they say,people say,swears by,swears,swears that,according "
             "to,i heard,i hear,ive heard,i read,i have read,ive read,reckons,insists,claims that,claims,always "
             "said,drum it into,keeps saying,keep saying,everyone knows,some say,others say,it is said,rumour has "
             "it,on the internet,my doctor says,apparently my,read that,heard that,read somewhere"},
    CueWords{
        opinion,
        "in my opinion,in my experience,imo,imho,if you ask me,trust me,believe me,i am sure,im sure,i swear,from what "
        "i have read,from what ive read,as far as i know,afaik,mark my words,i promise,promise you,i would say,id "
        "say,i am convinced,im convinced,tell you what,let me tell you,i can tell you,as i know,i know that"},
    CueWords{opinion | hedge, "i think,i believe,i guess,i reckon,i feel like,i suppose,i suspect,i imagine,i assume"},
    CueWords{asks, "i wonder,wondering if,wondering whether,wonder if,wonder whether,does anyone know,anyone "
                   "know,anybody know,has anyone,has anybody,have any of you,love to hear if,like to know if,like to "
                   "know whether,want to know if,can anyone tell,can someone tell,any experience with,any experiences "
                   "with,thoughts on,yes or no,what do you think,opinions on,any thoughts,not sure if,not sure "
                   "whether,dont know if,dont know whether,yall think,do you think"},
    CueWords{asks_first, "does,do you,do i,do they,is,are,can,could,would,will,should,has,have you,have "
                         "any,did,anyone,anybody,dose,is it,was,do"},
    CueWords{asks_first | asks_other,
             "which,who,whom,whose,where,when,how long,how many,how much,how often,how do,how does,how did,what should "
             "i do,can anybody recommend,can anyone recommend,can someone recommend,what,why,how"},
    CueWords{asks_other,
             "recommend a,recommend me,been to a,any recommendations,did you all,do you all,how many minutes"},
    CueWords{
        mocking,
        "yeah right,oh sure,sure sure,as if,dont they,doesnt it,obviously cure,totally fix,lol sure,ha ha sure,good "
        "luck with that,yeah sure,right because,of course magnets,nice try,big surprise,just kidding,joke"},
    // As it is said every day.
    CueWords{helps, "is the thing for,the thing for,clears the,clear the,flushes out,flush out,pull * out,release "
                    "tension,releases tension,releases the knots,release the knots,loosens up,loosen up"},
    CueWords{
        helps | pain | back,
        "back pain goes,back pain will go,back pain * goes,back pain disappears,back pain disappear,back pain will "
        "disappear,back pain vanishes,back pain vanish,back pain will vanish,backache goes,backache will go,no "
        "more back pain,no more backache"},
    CueWords{harms, "last longer,lasts longer,makes * last,make * last,prolongs,prolong,drags out,drag out,slows "
                    "recovery,slow recovery,slows down recovery,slow down recovery,slows down healing"},
    CueWords{harms | back, "hurt your spine,hurts your spine,hurt the spine,hurts the spine,killing your back,killing "
                           "your spine"},
    CueWords{harms | pain | back, "more back pain,more backache,more back trouble"},
    CueWords{says, "i was told,was told,were told,been told"},
    CueWords{nothing, "bugger all,sod all,naff all,jack all,eff all,nowt"},
    CueWords{helps, "kills * pain,kill * pain"},
    CueWords{opinion, "im sorry,i am sorry"},
    CueWords{plain, "nothing more,settles in,settle in,settles into,settled in,caused by,brought on by"},
    // How clauses hang together.
    CueWords{if_, "if,when,whenever,once,unless"},
    CueWords{joint, "but,and,because,so,then,although,though,however,while,yet,whereas,except"},
    CueWords{that, "it,this,that,its,thats,they,them,these"},
    CueWords{advice, "you should,you must,you have to,you ought to,should try,people should,everyone should,everybody "
                     "should,i recommend,i would recommend,id recommend,recommended,highly recommend,i suggest,you "
                     "need to,have you considered,why not try,you want to,give * a try,give * a go,needs to,go for"},
    CueWords{advice_first, "try,do,take,use,get,put,buy,eat,drink,start,ask for,keep,stay,go,just do,just try,please "
                           "try,wear,sleep,apply"},
    CueWords{avoid,
             "stay away from,avoid,keep away from,steer clear of,never do,never let,never take,never lift,never "
             "sleep,dont do,dont take,dont use,dont stay,dont ever,do not do,do not take,do not use,do not stay,you "
             "should not,you shouldnt,should never,must not,mustnt,stop taking,stop doing,so stop,quit doing"},
    // For what.
    CueWords{pain,
             "pain,pains,painful,ache,aches,aching,achy,sore,soreness,hurt,hurts,hurting,spasms,trouble,the pain"},
    CueWords{pain | back, "backache,backaches,lumbago,back pain,backpain,back pains,bad back,bad backs,sore back,sore "
                          "backs,back trouble,back problems,back ache,stiff back,painful back,back injuries,lower back "
                          "pain,low back pain,achy back,dodgy back,lbp,disc pain,back hurts"},
    CueWords{
        back,
        "back,backs,spine,spines,spinal,lumbar,lower back,low back,vertebra,vertebrae,bone,damaged spine,damaged back"},
    CueWords{back | structure, "disc,discs,disk,disks,herniated disc,herniated discs,slipped disc,slipped "
                               "discs,cartilage,joints"},
    CueWords{function,
             "bending,bend,get back to work,back to work,moving,move,moves,flexible,flexibility,mobility,range of "
             "motion,socks,tie my shoes,carrying,able to,mobile,active again,stand up,function,functioning,walk "
             "again,moving again,lifting and carrying,bending and lifting,daily life,play on,clumsy"},
    CueWords{structure, "posture,inflammation,muscle,muscles,aligned,alignment,toxins,nerves,core"},
    CueWords{prevention, "coming back,come back,come right back,come straight back,comes back,recurrence,relapse,next "
                         "episode,again and again,back "
                         "injuries,injury,injuries,risk of"},
    CueWords{elsewhere,
             "stomach,kidneys,kidney,liver,heart,lives,marriage,knee,knees,neck,migraine,migraines,shoulder,shoulders,"
             "hip,hips,blood pressure,teeth,depression,anxiety,sleep "
             "better,feet,foot,arthritis,fibromyalgia,carpal tunnel,period "
             "pain,labour,toothache,diabetes,asthma,allergies,flu,"
             "colds,covid,acne,infertility,insomnia,tinnitus,gout,lupus,epilepsy,hernia,babies,children"},
    CueWords{elsewhere,
             "cramp,cramps,calf,calves,wrist,wrists,elbow,elbows,ankle,ankles,jaw,chest,belly,gut,eczema,shin,shins,"
             "shin splints,plantar fasciitis,tennis elbow,thumb,fingers,rheumatism,endometriosis,hay fever,hangover,"
             "hangovers,snoring,cellulite,varicose veins,haemorrhoids,hemorrhoids,prostate,kidney stones,sinus,cough,"
             "shingles,bruise,bruises,sunburn,throat,ears,psoriasis"},
    CueWords{
        acute,
        "acute,spasm,yesterday,pulled my back,back goes out,back went out,went out,just gone,new back pain,sudden,this "
        "morning,fresh backache,fresh back pain,fresh strain,since yesterday,just started,put my back out,thrown my "
        "back,threw my back,fresh injury,first few days,first days,recent"},
    CueWords{
        back | pain | acute,
        "back has just gone,moment your back goes,moment the back goes,back just gone,backs just gone,back just "
        "went,back has just gone out,threw * back out,"
        "thrown * back out,throw * back out,throws * back out,put * back out,puts * back out,done my back in,done "
        "your back in,done their back in,did my back in,did your back in,does your back in,tweaked my back,tweaked "
        "your back,tweaked their back,tweaked back,tweak your back,pulled your back,pulled their back,pulled the "
        "back,strained my back,strained your back,back seizes up,back seized up,back locks up,back locked up"},
    CueWords{acute, "freshly,fresh pain,fresh back,fresh backache,fresh spasm,its fresh,is fresh,still fresh,just "
                    "happened,just started,first hours,first 48 hours,first 24 hours,first couple of days,first two "
                    "days,first three days,days old,since yesterday"},
    CueWords{chronic, "chronically,for ages,for months,for a long time,for a decade,for two years,for ten years,long "
                      "lasting,longlasting,longstanding,drags on,dragged on,dragging on,been hurting for,years of,"
                      "years on end,decades of,age old"},
    CueWords{
        plain,
        "fresh air,dont touch your,do not touch your,never touch your,dont touch the,do not touch the,never touch the"},
    CueWords{helps | prevention, "stop you getting,stops you getting,stop people getting,stops people getting,keep you "
                                 "from getting,keeps you from getting,keep you from,keeps you from,keeps people from "
                                 "getting,keep people from getting"},
    CueWords{prevention, "never get back pain,never get a bad back,in the first place,before you ever get"},
    CueWords{better_than, "no better"},
    CueWords{me | kin, "dad,mum,mom,grandad,grandma,granny,hubby,nan"},
    CueWords{chronic, "chronic,persistent,long term,longterm,for years,for decades,long "
                      "standing,ongoing,constant,never ending,lasting"},
    CueWords{sciatica | pain, "sciatica,sciatic,leg pain,nerve pain,trapped nerve,pinched nerve,pain down the "
                              "leg,radiating pain,pain in the leg,sciatic nerve"},
    CueWords{after_surgery,
             "after surgery,after an operation,after my operation,after fusion,post op,after back surgery,failed back"},
    CueWords{pregnancy, "pregnant,pregnancy,expecting mothers"},
    CueWords{animal, "dog,dogs,cat,cats,horse,horses,pets,animals"},
    CueWords{weak | helps, "better,good,great"},
    CueWords{weak | harms, "bad"},
    CueWords{plain, "not only,not just,no doubt,no wonder,no matter,cant wait,cant recommend,cannot recommend,not to "
                    "mention,do you,has,have"},
    CueWords{helps | strong,
             "nothing helps like,nothing helps more,nothing works like,nothing works better,nothing but"},
    CueWords{plain, "the,a,an,of,in,to,for,on,with,at,from,as,is,are,be,am,or,by,about,he,she,his,her,their,there,here,"
                    "what,who,than,out,up,down,off,into,also,too,very,much,many,more,most,some,any,all,every "
                    "day,day,days,week,weeks,month,months,year,years,time,now,today,tomorrow,two,three,five,ten,thanks,"
                    "thank,please,hello,hi,know,think,want,like,going,where,how,why,which,just,still,even,other,"
                    "another,old,new,first,long,short,few,lot,lots,bit"},
};

} // namespace

} // namespace cue

std::span<const CueWords> english_cue_words() {
    return cue::kEnglish;
}

} // namespace amble::claims
