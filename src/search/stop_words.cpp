// Function words of each language: articles, pronouns, prepositions, auxiliary verbs and question words.
#include "search/words.hpp"

#include <array>
#include <unordered_set>

namespace erasmi::search {

namespace {

constexpr std::string_view english = R"(
    a an the and or but if nor so than too very not no only also just both either neither each every any
    some all more most much many few other another such own same this that these those here there then
    once again is are was were be been being am do does did doing done have has had having can could will
    would shall should may might must cannot i you he she it we they me him her us them my your his its
    our their mine yours ours theirs myself yourself himself herself itself ourselves themselves what
    which who whom whose how when where why in on at by for with about against between into through during
    before after to from up down of off over under above below within without as because until while get
    gets got there s t d m ll re ve don)";

constexpr std::string_view german = R"(
    der die das den dem des ein eine einer eines einem einen und oder aber denn doch sondern wenn weil
    dass daß ob als wie so zu zum zur in im an am auf aus bei beim mit nach von vom vor für über unter um
    durch gegen ohne bis seit während wegen zwischen ich du er sie es wir ihr man mich mir dich dir sich
    uns euch ihm ihn ihnen mein meine meinen meinem meiner meines dein deine deinen deinem deiner deines
    sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem
    unserer euer eure euren eurem eurer dieser diese dieses diesem diesen jener jene jenes jenem jenen
    jeder jede jedes jedem jeden alle allem allen aller alles welcher welche welches welchem welchen was
    wer wen wem wessen wo wohin woher wann warum wieso weshalb womit wofür wozu woran worauf ist sind war
    waren bin bist sein gewesen wird werden wurde wurden worden hat haben hatte hatten habe hast kann
    können konnte könnte könnten muss müssen musste darf dürfen soll sollen sollte will wollen wollte mag
    möchte möchten lassen nicht kein keine keinen keinem keiner keines auch nur noch schon sehr mehr da
    dort hier dann also etwa es gibt)";

constexpr std::string_view italian = R"(
    il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo
    alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui
    sugli sulle col e ed o od ma se che chi cui non come dove quando perché quanto quanta quanti quante
    quale quali cosa io tu lui lei noi voi loro mi ti si ci vi ne lo li mio mia miei mie tuo tua tuoi tue
    suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre questo questa questi queste
    quello quella quelli quelle ogni tutto tutta tutti tutte più meno molto molta molti molte poco anche
    solo già ancora sono sei è siamo siete era erano essere stato stata stati state ho hai ha abbiamo
    avete hanno avere può possono posso puoi possiamo deve devono devo devi fare fa fanno c è l un d all
    dell nell sull dall)";

constexpr std::string_view turkish = R"(
    ve veya ya da de ki ile için gibi kadar göre daha en çok az bir bu şu o bunlar şunlar onlar ben sen
    biz siz bana sana ona bize size onlara beni seni onu bizi sizi onları benim senin onun bizim sizin
    onların ne neyi neden niçin niye nasıl nerede nereye nereden hangi hangisi kim kimi kime kimin kaç mı
    mi mu mü mıdır midir mudur müdür ise ama fakat ancak çünkü hem her hiç şey değil var yok olan olarak
    olur oldu olmak olduğu edilir eder etmek ediyor bazı tüm bütün diye sonra önce üzere)";

constexpr std::string_view arabic = R"(
    في من إلى على عن مع أن إن أنا أنت أنتم هو هي هم هن نحن ما ماذا من متى أين كيف لماذا هل كم أي هذا هذه
    ذلك تلك هؤلاء الذي التي الذين كان كانت يكون تكون قد لا لم لن ليس أو ثم و ف ب ل ك كل بعض غير بين عند
    بعد قبل حتى إذا)";

std::string_view list_of(Language language)
{
    switch (language) {
    case Language::en: return english;
    case Language::de: return german;
    case Language::it: return italian;
    case Language::tr: return turkish;
    case Language::ar: return arabic;
    default: return {};
    }
}

using Words = std::unordered_set<std::string>;

std::array<Words, all_languages.size()> all_lists()
{
    std::array<Words, all_languages.size()> lists;
    for (auto language : all_languages)
        for (auto& word : words_of(list_of(language), language))
            lists[static_cast<std::size_t>(language)].insert(std::move(word.folded));
    return lists;
}

} // namespace

bool is_stop_word(std::string_view folded, Language language)
{
    static auto const lists = all_lists();
    return lists[static_cast<std::size_t>(language)].contains(std::string(folded));
}

} // namespace erasmi::search
