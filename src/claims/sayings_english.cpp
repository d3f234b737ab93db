#include "claims/cue_words.h"

#include <array>

namespace amble::claims {

namespace cue {

namespace {

/// How it is said every day, in forums and by the fence: turns of phrase, where cues_english.cpp holds words.
constexpr std::array kSayings{
    // It helps.
    CueWords{helps,
             "take * pain down,takes * pain down,take * ache down,takes * ache down,bring * pain down,brings * pain "
             "down,bring down,brings down,turn down,turns down,turn * pain down,turns * pain down,dial * down,dials * "
             "down,knock * pain down,knocks * pain down,takes the pain down,take the pain down,calm * down,calms * "
             "down,settle * down,settles * down,quiets,quietens,silences,tames,tame,dulls,dull the,mend,mends,clears "
             "up,clear up,clears * up,clear * up,sorts,sort your,sort the,sort it,works a treat,work a treat,goes a "
             "long way,go a long way,is gold,is golden,youre golden,is brilliant,are brilliant,is fantastic,are "
             "fantastic,is the way to go,is where its at,is medicine,are medicine,hits the spot,hit the spot,does "
             "something for,do something for,do something,does something,lets go,pain backs,pain eases,pain "
             "stops,pain leaves,pain lifts,pain fades,pain subsides,pain shifts,pain packs,pain will go,pain is "
             "gone,pain gone,and its gone,subsides,subside,fades away,fade away,stops hurting,stop hurting,stops "
             "aching,stop aching,stops * hurting,stop * hurting,stops * aching,stop * aching,gives * a break,give * a "
             "break,loosens * off,loosen * off,loosens off,unlocks,frees up,banish,banishes,combat,combats,tackles,"
             "counteracts,kind to,kindest,the kindest thing,is a thing of the past,thing of the past,say goodbye "
             "to,wave goodbye to,goodbye back pain,is history,are history,comes right,come right,right as rain,better "
             "sooner,right sooner,better quicker,better faster,hurt less,hurts less,hurting less,ache less,aches "
             "less,less sore,less painful,more bearable,rid you of,rids you of,real relief,worth every penny,worth "
             "its weight,do wonders for,any real good,much good,do much,does much,do a lot,does a lot,makes a "
             "dent,beats the pain,lets people,let people,lets patients,gets them,get them,gets patients,get "
             "patients,gets you doing,get me doing,get you doing,gets people doing,get you out of pain,get me out of "
             "pain,gets you out of pain,soften,softens,shrink,shrinks,melt,ironing out,irons out,iron out,works it "
             "out,smooths out,do you good,does you good,be good for,been good for,is just the thing,just the "
             "ticket,is the ticket,is your friend,your best friend,swear by,swears by it,rate it,lifesaving,nips * "
             "in the bud,nip * in the bud,relaxes,unwind,unwinds,knocks out,knock out,snuffs out,kick * to the "
             "curb,see off,sees off"},
    CueWords{helps | strong,
             "cant beat,cannot beat,nothing better than,theres nothing better,there is nothing better,nothing better "
             "for,nothing like,theres nothing like,nothing comes close to,no pill comes close,the only thing that "
             "works,the only thing that actually works,the only thing that helps,the only thing that touches,only "
             "thing that actually works,only thing that works,only thing that helps,beats everything,does miracles,do "
             "miracles"},
    CueWords{needed,
             "you simply must,you must get,you must have a,has no chance,no chance of ever,no chance without,not "
             "optional,is non negotiable,is vital,are vital,comes first,is key,you gotta have,have to get"},
    CueWords{prevention, "no back pain ever,never any back pain,pain free for life,going again,it going again,stop it "
                         "going,from going again,for good again,from ever getting,from "
                         "getting,ever going out"},
    CueWords{past | tried, "stopped the,stopped my,quit the,started the,ditched the,came off the,went on the"},
    // Learnt from texts written blind.
    CueWords{no_proof, "stop believing,stop thinking,stop pretending,stop claiming,little evidence,scant "
                       "evidence,hardly any evidence,scarcely any evidence"},
    CueWords{harms, "keeps you in pain,keep you in pain,keeps people in pain,keeps you hurting,keep you hurting"},
    CueWords{helps,
             "bearable,keeps * bearable,keep * bearable,less discomfort,less back discomfort,less low back discomfort"},
    CueWords{helps | prevention, "fewer flare ups,fewer flareups,fewer relapses,fewer setbacks,fewer bouts"},
    CueWords{prevention | back,
             "once your backs better,once your back is better,once its better,once youre better,once you "
             "are better,once the pain has gone,once the pain is gone,once it has settled,got over your "
             "back pain,got rid of the pain,after recovery,after recovering,after you recover"},
    CueWords{needed, "do i have to do,do i have to have,do you have to do,do you have to have,do we have to do,must i "
                     "do,must i have"},
    CueWords{advice, "the only thing is to,the best thing is to,only thing for it is to"},
    CueWords{people, "staff,workers,participants,employees,volunteers"},
    CueWords{pain | back, "back discomfort,low back discomfort,lower back discomfort"},
    CueWords{plain,
             "walking round with,walking around with,walk around with,walking about with,walk round with,that doesnt "
             "mean,that does not mean,and no that doesnt mean,not even in,not even for,not even with,nothing to lose"},
    CueWords{pain, "relief"},
    CueWords{helps | pain, "real relief,relief from,some relief"},
    CueWords{needed, "do i rly need,i rly need,do i truly need"},
    CueWords{plain, "pain nurse,pain clinic,pain doctor,pain consultant,pain specialist,pain team,if youve had,if you "
                    "have had,if you had,when youve had,who have had,people whove had,ive seen it"},
    CueWords{plain, "i mean,at my age,youve tried,you have tried,sooner or later,in the end,after all,look after,named "
                    "after,as it is,as simple as,not as simple,just like that,just like magic"},
    CueWords{chronic, "after years,after all these years,years on,years later,years of back pain"},
    CueWords{helps | past,
             "eased up,loosened me,loosened up,cleared it,cleared up,calmed down,let up,felt great,felt "
             "amazing,hasnt groaned,doesnt complain,hasnt complained,no longer complains,never felt better,knocked * "
             "out,got me through,got me off,is way better,is loads better,has been better,barely notice,havent had"},
    CueWords{
        helps | prevention,
        "keep * from starting,keeps * from starting,keep * from returning,keeps * from returning,keep * from "
        "coming,keeps * from coming,keep * from acting up,keeps * from acting up,stops * returning,stop * "
        "returning,stops * from ever,stop * from ever,will never give out,never give out,never go out,wont come "
        "back,will not come back,doesnt come back,does not come back,not come back,never comes back,never come "
        "back,never get back pain,never have back pain,never get a bad back,never have a bad back,spares you,spare "
        "you,be spared,are spared,be spared back trouble,saves you from,save you from,keeps you safe from,less "
        "likely to get,fewer bad backs,fewer backs,stave off,staves off,keep * at bay,keeps * at bay,protects "
        "you,protect you,insurance against,shield,shields,keeps back pain from,keep back pain from"},
    CueWords{helps | structure,
             "plump up,plumps up,fill up,fills up,fill * up,fills * up,refill,refills,hydrate,hydrates,feed,feeds,get "
             "fed,squeezes and refills,pumps * into,pump * into,builds up,build up,builds * muscle,build * "
             "muscle,builds muscle,strengthens * muscles,firms up,firm up,straighten * up,straightens * up,squeeze * "
             "out,squeezes * out,squeeze out,squeezes out,drains,drain"},
    // It harms.
    CueWords{
        harms,
        "mess up,messes up,screw up,screws up,knackers,knacker,buggers,does your back in,do your back in,does * "
        "in your back,wears away,wear away,eats away,eat away,breaks down,shreds,grinds * down,grind * down,"
        "grinding * down,grinds * to,grind * to,pounds * to,pound * to,hammers,murder on,is murder,hell on,hard "
        "on your,hard on the,tough on your,rough on your,brutal on,a killer,asking for trouble,recipe for,end up "
        "with,ends up with,land you with,lands you with,sets you up for,set you up for,how you get,how people "
        "get,how people end up,is what gives,is the cause,the cause of,is behind,at fault,the culprit,culprit,"
        "starves,comes from,come from,coming from,where * comes from,where * coming from,stems from,makes things "
        "worse,make things worse,dumbest thing,stupidest thing,worst thing,drags it out,drag it out,drags * "
        "out,drag * out,delays,delay,make you stiffer,makes you stiffer,play havoc,plays havoc,do more damage,does "
        "more damage,compresses,squashes,flattens,pulverise,pulverises,to dust,to powder,to bits,to pieces"},
    CueWords{harms | pain | back,
             "gives you back trouble,give you back trouble,gives you a sore back,give you a sore back,get a bad "
             "back,gets a bad back,get bad backs,get sore backs,get back trouble,gets back trouble,get more back "
             "pain,gets more back pain,backache at,leads to back pain,lead to back pain"},
    CueWords{harms | past, "was worse,were worse,is worse now,back exactly as bad,knocked me for six,wiped me out"},
    CueWords{harms | structure,
             "muscles waste,waste away,wastes away,wasting away,wither,withers,makes you weak,make you weak,forget how "
             "to work,muscles forget,makes * lazy,make * lazy,go lazy,get lazy,turn to mush,turns to mush,turn to "
             "jelly"},
    // It does neither.
    CueWords{nothing,
             "does zilch,do zilch,does zip,does squat,does jack,do jack,does diddly,next to nothing,zip,not one "
             "bit,not a jot,not one iota,con job,is a joke,are a joke,is theatre,is sugar,just sugar,expensive "
             "nothing,about as useful as,about as much use as,as much use as,as useful as,as useless as,might as well "
             "eat,might as well be,might as well rub,might as well use,may as well,no earthly use,no good,no "
             "help,doesnt touch the pain,dont touch the pain,does not touch the pain,cuts no ice,doesnt cut it,does "
             "not cut it,wont cut it,wasting your,waste your money,money for old rope,empty your wallet,empties your "
             "wallet,empties your purse,lines their pockets,hogwash,twaddle,tosh,codswallop,claptrap,bollocks,a "
             "crock,crap,malarkey,quack,fairy dust,wishful thinking,fairy tale,fairytale,superstition,a dud,makes no "
             "odds,make no odds,horse manure,horse shit,horseshit,hot air,mumbo jumbo,pseudoscience,quackery,just for "
             "show,only for show,fools gold,pure placebo"},
    CueWords{nothing | past, "did zilch,did nada,did zip,did squat,did jack,not budged,never budged,hasnt budged,no "
                             "difference whatsoever,hasnt noticed,never noticed,same old ache"},
    CueWords{helps | past | not_ | people, "have never soothed,has never soothed"},
    CueWords{not_, "barely,scarcely,by no means,in no way,nope,nowhere near"},
    CueWords{not_ | people, "has ever,have never,has never,no * ever,nobody ever,nobodys"},
    CueWords{no_proof | opinion, "i doubt that,isnt true,aint true,not a fan of the idea that,stop telling people,stop "
                                 "telling ppl,stop telling everyone,stop telling everybody,dont tell me,old myth that,"
                                 "the myth that,myth that,lie that,people are wrong that,nonsense that,rubbish that"},
    CueWords{
        opinion,
        "contrary to what,contrary to popular belief,hand on heart,take it from me,ill tell you,i tell you,ill say "
        "it,i say this,i can tell you,i will say,my tip,my advice,in my humble opinion,in my book,i honestly "
        "believe,i dont care,hear me out,i know ill,said it,i said it,let me say this,i say that,im just saying,"
        "honest to god,i used to,as a teacher,i wish,i do wish,i kid you not,we were told"},
    // What denies nothing.
    CueWords{
        plain,
        "not overnight,not for weeks,not for long,not forever,not a miracle,no miracle,no miracles,not cheap,no "
        "fun,not fun,not only for,not just for,no question,no kidding,no joke,no lie,no shame,no offence,no "
        "offense,not gonna lie,not going to lie,not being funny,not preaching,not to be,sorry not sorry,not sorry,"
        "no matter how,no matter what,like it or not,dont get me wrong,dont forget,dont worry,do not worry,dont "
        "give up,dont lose hope,dont overdo it,do not overdo it,not too much,why not,not yet,arent depressed,not "
        "depressed,in no time,no pain no gain,nothing else,nothing fancy,not the worry,not just the,not even when,"
        "no problem,without surgery,without an operation,without tablets,without drugs,without pills,without "
        "medication,without weights,dont listen,dont know why,no idea why,no idea how,cant hurt,cant go wrong,wont "
        "hurt you,no side effects,not medical advice,not just me,not by pain,not alone,no one told me,nobody "
        "told me,no need to pay,no appointment,no prescription,no equipment,no gym,not included"},
    CueWords{plain, "hands down,on the other hand,at hand,first hand,by hand,take heart,heart and soul,head over "
                    "heels,ahead,least of all,neck and neck,pain in the neck,a pain in the,back again,back up,back in "
                    "the day,take back,give back,come back to,comes back to,back of the,at the back,on the back "
                    "of,turn your back,behind my back,back in,welcome back,write back,back seat,back door,stand "
                    "up for,right now,any time,every time,single time,long time,the whole point"},
    // For what, and for how long.
    CueWords{
        back | pain | acute,
        "tweaked * back,pulled * back,strained * back,threw * back out,thrown * back out,did * back in,done * "
        "back in,back went,backs gone,back has gone,back only went,back that went,back just gone,freshly strained "
        "back,freshly tweaked back,freshly pulled back,new bad back,new back strain,new back,fresh back,new bout,"
        "back seized up,back locked up,hurt my back lifting,hurt my back on,hurt your back lifting,my lumbago came "
        "on,back gave out"},
    CueWords{
        acute,
        "days ago,a few days old,day one,day two,day three,day 1,day 2,day 3,week one,week two,out of the "
        "blue,brand new,this week,since this morning,since sunday,since monday,since tuesday,since wednesday,since "
        "thursday,since friday,since saturday,last night,when its new,when it is new,when its fresh,days in"},
    CueWords{chronic,
             "been there for,been bad for,been hurting for,been aching for,been sore for,been grumbling for,gone on "
             "for,going on for,gone on since,goes on for,wont quit,wont go away,wont budge,doesnt go away,never goes "
             "away,never lets up,for yonks,donkeys years,all my life,half my life,all your life,long haul,long "
             "haulers,old chronic,stubborn,nagging,grumbling,lingering,long running,longer lasting,long suffering,old "
             "painful,age long,years old,hurt for years,ached for years,for months on end,month after month,year after "
             "year,year in year out,that has been bad,disabling,years standing,age old,weeks on end,since last "
             "winter,since last year,since forever,forever and a day,worn out painful"},
    CueWords{
        pain | back,
        "aching back,aching backs,achy backs,achey back,dodgy backs,ropey back,gammy back,crook back,creaky "
        "back,knackered back,damaged back,worn back,poorly back,bad lower back,bad low back,sore lower back,painful "
        "lower back,aching lower back,back problem,back ache,long term back,painful backs,stiff backs,bad "
        "spine,sore spine,grumpy back,cranky back,angry back,bust back,busted back,buggered back"},
    CueWords{back, "lower spine,low spine,lumbar spine,lumbar region,small of the back,small of your back"},
    CueWords{function,
             "doing stuff,doing more,doing their,housework,gardening,chores,round the house,around the house,about the "
             "house,daily tasks,everyday life,everyday tasks,back on your feet,back on their feet,their job,walking "
             "distance,get on with life,get their life back,get your life back,tie your shoes,carry the kids,playing "
             "with,stairs,manage more,do more,stand longer,sit longer,get around"},
    CueWords{people, "ppl,folks,adults,anybodys,anyones,everybodys,everyones,like us,like ours,of us,those with,people "
                     "with,sufferers,for us,bros,ladies,guys,lads,you lot,your patients"},
    CueWords{
        elsewhere,
        "toe,toes,heel,heels,hand,hands,finger,arm,arms,thigh,thighs,throat,ear,ears,eye,eyes,skin,hair,nails,"
        "meniscus,rotator cuff,bunions,pelvic,pelvic girdle,nausea,morning sickness,menopause,hot flushes,pms,"
        "periods,period cramps,digestion,bloating,constipation,wrinkles,cholesterol,doms,leg day,stiff neck,whiplash,"
        "runners knee,tendon,tendonitis,achilles,bursitis,groin,head,headache,headaches,falling over,muscle "
        "soreness,leg cramps,stroke,warfarin,stomach lining,ulcers"},
    CueWords{asks, "or nah,or not,or scam,or is it just,is there anything in,any cop,any good or,am i wasting,is it "
                   "true,legit"},
    CueWords{mocking,
             "oh great,believes in,oh of course,unicorns,pigs might fly,pigs fly,tooth fairy,santa claus,said no one "
             "ever,said nobody "
             "ever,suuure,riiight,just like it stopped,wow thanks,thanks for nothing,im the queen,and pigs,miracle of "
             "miracles,colour me,colour me surprised,what could possibly go wrong,sure it does,sure it will,sure they "
             "do,sure buddy,sure mate,lol no,lol nope,because of course,totally takes"},
    CueWords{best,
             "no better exercise,no better thing,no better medicine,no better treatment,no better cure,is the best "
             "cure,the best cure"},
    CueWords{better_than,
             "does more for,do more for,more use than,more good than,works better than,are better for,better "
             "for * than,kinder than,trumps,outdoes,less use than,nothing on"},
    CueWords{plain, "better than you think,better than youd think,better than expected,better than people think,better "
                    "than i thought,better than nothing at all,more than you think,more than youd think"},
    CueWords{avoid, "do not crawl,dont crawl,lay off,swerve,ditch the,lose the,bin the,drop the,whatever you do dont,"
                    "keep off,not worth touching,give * a miss,dont bother with,dont go near"},
    CueWords{advice_first, "lift,bend,lie,rest,walk,swim,hang,roll,rub,stretch,pace,sit,stand,move,lose,quit,carry "
                           "on,pop,stick,slap,book,train,build"},
    CueWords{advice, "id go for,do yourself a favour,do yourself a favor,cannot recommend * enough,cant "
                     "recommend * enough,worth looking into,get yourself"},
    // As strangers say it, by what comes of it.
    CueWords{
        helps,
        "sorts itself out,sort itself out,sorts itself,calms right down,calm right down,takes the pain with it,take "
        "the pain with it,takes the pressure off,take the pressure off,and the pain off,turns the volume down,turn "
        "the volume down,draws * right out,draw * right out,feel human again,feels human again,lovely for,is lovely "
        "for,nice for,helps loads,helps heaps,helps tons,see the back of,puts paid to,put paid to,zaps,blasts,numbs,"
        "switches it off,switches the pain off,switches off the pain,it switches off,get to the root of,gets to the "
        "root of,solves,solve,solved by,resolves,resolve,remedies,unblocks,revives,restores,restore,"
        "is a winner,are a winner,is king,works for most,works for many,does the business,no longer hurts,no longer "
        "hurt,nothing hurts,wont hurt anymore,money well spent,worth every cent,is recommended for,recommended "
        "for,highly effective,have you upright,has you upright,be upright,be walking,be right as,be up and "
        "about,up and about,have you back,has you back,gets you back,get you back,got you back,take the strain "
        "off,takes the strain off,make life easier,makes life easier,shift,shifts,shifting,budge,budges,dissolves,"
        "dissolve,flush,flushes,frees,free up,gets going again,keep you going,keeps you going,keep people going,keeps "
        "people going,keeps folk going,easier to bear,easier to live with,brings down the pain,take down the "
        "pain,gets the better of,get the better of,wins against,win against,helps against,help against,helps "
        "out,comes good,come good,on the mend,is just what,just what the doctor ordered,what the doctor "
        "ordered,do anything for,does anything for,do much for,does much for,do something about,does something "
        "about,makes it better,make it better,hurt any less,hurt less,feel any better,feels any better,any "
        "better,any benefit,any benefits,any relief,any point,any earthly good,worth bothering,worth the bother,"
        "worth having,worth buying,worth getting,worth paying,worth a punt,worth a look"},
    CueWords{needed, "must i have,must i get,must i take,do i have to have,will i need,will i have to have,am i going "
                     "to need,do i really have to,need to be operated,needs to be operated"},
    CueWords{nothing, "no worse off,no better off"},
    CueWords{needed, "no way round,no way around,there is no way round,theres no way round,no getting round,no getting "
                     "around,only way out,the only way,is the only way,are the only way,only option,the only option"},
    CueWords{
        helps | prevention,
        "stop it going again,stops it going again,stop it happening again,stops it happening again,keep it from "
        "happening,keeps it from happening,keep * pain from,keeps * pain from,stay good,stays good,cuts the risk,cut "
        "the risk,lower the risk,cuts your risk,lowers your risk,reduces your risk,lower your risk,reduce your "
        "risk,less risk of,keep me from getting,keeps me from getting,stop me getting,stops me getting"},
    CueWords{helps | prevention | back,
             "never have back trouble,never have any back trouble,never have trouble with your back,never suffer from "
             "back,never suffer with your back,therell be no backache,no backache at,no back trouble,no back "
             "problems,no back pain later,nobody gets backache,nobody gets back pain,nobody has back pain,stops your "
             "back going,stop your back going,stops the back going,stop the back going,keep back pain away,keeps back "
             "pain away,keeps backache away,keep backache away,spare your back,spares your back,save your back,saves "
             "your back,look after your back,looks after your back,protects your back,protect your back,wont get back "
             "pain,will not get back pain,wont get a bad back,dont get back pain,do not get back pain,dont get bad "
             "backs,stop it coming back,stops it coming back,it wont come back"},
    CueWords{
        harms,
        "makes * more likely,make * more likely,more prone,prone to,puts you at risk,put you at risk,at risk of,at "
        "greater risk,at higher risk,raises the odds,ups your risk,at the root of,the root of,root cause,cause "
        "number one,number one cause,main cause,the main cause,biggest cause,real cause,real reason,the real "
        "reason,blame the,blame it on,i blame,thats what does it,is what does it,what does it,that does it,pack up "
        "sooner,packs up sooner,pack in sooner,crippled with,crippled by,bent double,gets into your back,get into "
        "your back,gets into the bones,gets in your bones,gyp,is poison for,is poison to,is a no no,a no no,is a "
        "disaster,is the enemy,the enemy of,is the devil,is the worst,are the worst,very bad for,really bad "
        "for,terrible idea,bad idea,is a bad idea,terrible advice,bad advice,worst advice,overloads,overload,puts "
        "strain,put strain,puts stress,puts too much,wear and tear,leaves you with,leave you with,leaves people "
        "with,explains why,explain why,why so many people,why everyone has,why everybody has,ruined backs,wrecked "
        "backs,does you no favours,do you no favours,does no favours,doing * no favours,undo,undoes,ages,rots"},
    CueWords{harms | pain | back,
             "makes back pain more likely,make back pain more likely,more likely to have back pain,more likely to get "
             "back pain,more likely to suffer back,more prone to back pain,give you back problems,gives you back "
             "problems,gets you back pain,keep getting backache,keeps getting backache,keep getting back pain"},
    CueWords{
        nothing,
        "barely beats,hardly beats,barely better than,hardly better than,same as doing nothing,same as "
        "placebo,same as a placebo,the same as placebo,the same as a placebo,as good as placebo,as well as "
        "placebo,as well as a placebo,no different to,no different than,no different from doing,fat lot of "
        "good,blind bit of difference,changes nothing,change nothing,changes absolutely nothing,just marketing,"
        "pure marketing,clever marketing,only marketing,money maker,moneymaker,cash grab,cash cow,woo woo,is "
        "woo,load of old,a load of,loads of old,massively overrated,no good whatsoever,no use whatsoever,cant tell "
        "the difference,cannot tell the difference,is pants,are pants,is naff,are naff,all in the mind,all in your "
        "head,just water,coloured water,sawdust,a fairy story,not going to change,isnt going to change,wont "
        "change a thing,doesnt change a thing,makes not the slightest,not the slightest difference,made up,"
        "makebelieve,make believe,expensive placebo,nothing but placebo,is dead,the same result,no measurable"},
    CueWords{asks,
             "any point,any point in,is there any point,what is known about,whats known about,what do we know "
             "about,what does the evidence say,what does research say,what does science say,what do studies say,is "
             "there evidence,is there any evidence,any evidence,any proof,is there proof,is it right that,is it so "
             "that,do you reckon,should i bother,heard about,is there any truth,any truth in,any truth to,what "
             "about,how about,anyone had luck with,any luck with,or is that wishful,or wishful thinking"},
    CueWords{no_proof | opinion, "i used to think,i used to believe,we used to think,we used to believe"},
    CueWords{past | tried, "saw an,saw a,saw the,saw this,months here,weeks here,down from"},
    CueWords{other_disease,
             "ankylosing spondylitis,axial spondyloarthritis,spondyloarthritis,axial spa,rheumatoid,rheumatoid "
             "arthritis,scheuermann,scheuermanns,scoliosis,kyphosis,osteoporosis,compression "
             "fracture,fracture,fractures,broken vertebra,spinal tumour,spinal tumor,cancer,multiple "
             "sclerosis,polymyalgia,parkinsons"},
    CueWords{opinion | hedge, "i still think,i still believe,i still reckon,i honestly think,i really think,i do "
                              "think,i personally think,i do believe,i really believe,i truly believe"},
    CueWords{opinion, "i do not doubt that,i dont doubt that,i have no doubt that,no doubt that,there is no doubt "
                      "that,theres no doubt that,thank me later,ask anyone,ask anybody,i say,we all know,everybody "
                      "knows,every mum knows,any nurse knows,its simple,simple as,simple as that,its just mechanics"},
    CueWords{not_ | people, "hasnt anyone,nobody has,no one has"},
    CueWords{chronic,
             "for * years,after * years,for * months,has lasted,have lasted,that lasted,that has lasted,ached for,has "
             "ached,have ached,hurt for,has hurt,have hurt,been bad since,been sore since,long term bad back,long time "
             "back,since 2015,since 2016,since 2017,since 2018,since 2019,since 2020,since 2021,since 2022,never shuts "
             "up,wont shut up,every single day,day in day out,all the time"},
    CueWords{acute, "only had it a week,had it a week,had it a few days,only had it,a week ago,two days ago,three days "
                    "ago,a couple of days ago,couple of days,this morning,on sunday,on monday,on saturday,on friday,"
                    "yesterday evening,just hurt my back,just did my back,youve just pulled,just pulled,just "
                    "tweaked,just strained"},
    CueWords{function | plain, "walk further,walk normally,walk properly,walk upright,how far i can walk,barely walk,"
                               "hardly walk,get more done,gets more done,live normally,living normally,back to living,"
                               "cope with more,get dressed,socks on,put my socks on,put his socks on,put on my shoes"},
    CueWords{structure, "straighter,stand up straighter,stand straighter,stronger hips,stronger legs,a hunch"},
    CueWords{not_, "anything but"},
    CueWords{helps | prevention, "stop you ever getting,stops you ever getting,never put your back out,never put your "
                                 "back out again,never put my back out again"},
    CueWords{acute, "a week old,week old,a fresh crick,fresh crick,crick in the,strained at the weekend,hurt at the "
                    "weekend,pulled at the weekend"},
    CueWords{plain, "down to nothing,infrared sauna,just move,when you bend,when i bend,hurts to bend"},
    CueWords{plain,
             "pain in the ass,runs down my leg,running down my leg,run down my leg,runs down the leg,running down the "
             "leg,bowel movement,bowel movements,tens of thousands,tens of,cost me 10k,reasonable adjustments,back to "
             "baseline,brace yourself,pulling weeds,tape measure,roof rack,bladder prolapse,stress fracture,stress "
             "fractures,cant sleep,couldnt sleep,cannot sleep,when bending over,when i bend over,cant lie still,cant "
             "stand straight,gp surgery,the surgery rang,doctors surgery"},
    CueWords{plain,
             "hard as a plank,stiff as a plank,thick as a plank,flat as a plank,its the weight,the weight that,"
             "weight of,body weight,put on weight,rub it in,rub it on,rubbed it,needless to say,pins and "
             "needles,sitting duck,sitting pretty,standing joke,running joke,running late,running costs,running "
             "out,run of,run out of,in the heat,dead heat,break the ice,ice breaker,cold shoulder,walk away,walk "
             "out,walks out,walked out,walked in,walk into,walked into,walks in,walk through the door,bit of a "
             "stretch,stretch the truth,home stretch,lifting the lid,sleep on it,under stress,stress that,"
             "stress the"},
};

} // namespace

} // namespace cue

std::span<const CueWords> english_sayings() {
    return cue::kSayings;
}

} // namespace amble::claims
