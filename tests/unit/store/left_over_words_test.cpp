#include "vertelwerk/base/files.h"
#include "vertelwerk/store/codebook_edit.h"
#include "vertelwerk/store/erasure.h"
#include "vertelwerk/store/memos.h"
#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/store/upkeep.h"

#include "store/database_impl.h"
#include "unit/store/filled_story.h"

#include <cstdlib>

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class LeftOverWords : public ::testing::Test {
  protected:
    LeftOverWords() { ::setenv("XDG_DATA_HOME", (dir / "data").c_str(), 1); }
    ~LeftOverWords() override { ::unsetenv("XDG_DATA_HOME"); }

    static model::StoryDraft rich(std::string_view text) {
        auto story = draft(text, "Titel");
        story.number = "7";
        story.source.fileName = "eigen.txt";
        story.source.sha256 = std::string(64, 'e');
        story.narrator = "Teller";
        story.area = {"", "Buurtnaam"};
        story.attributes = {{"Kenmerk", "waarde"}};
        story.consent.push_back({model::Purpose::Quote, model::Answer::Yes, "2024-05-06", "form", {}, 1});
        return story;
    }

    /// Which of the words stand in some file, in whatever case, also in two bytes a letter.
    [[nodiscard]] std::vector<std::string> found(const std::vector<std::string>& words) const {
        std::string bytes;
        for (const auto& entry : fs::recursive_directory_iterator(dir.path())) {
            if (entry.is_regular_file()) {
                bytes += must(base::readFile(entry.path()));
            }
        }
        std::ranges::transform(bytes, bytes.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        std::vector<std::string> left;
        for (const auto& word : words) {
            std::string wide;
            for (const char c : word) {
                wide += c;
                wide += '\0';
            }
            if (bytes.find(word) != std::string::npos || bytes.find(wide) != std::string::npos) {
                left.push_back(word);
            }
        }
        return left;
    }

    void eraseWithBackups(model::StoryId story) {
        const auto guid = must(storyGuid(project.database(), story));
        must(eraseStory(project.database(), project.coder, story, ""));
        must(eraseFromBackups(project.path, project.file->info().guid, guid));
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
};

/// A word that is in one column only.
std::string wordOf(const std::string& table, const std::string& column) {
    std::string word = "zq" + table + "qz" + column + "zq";
    std::erase(word, '_');
    return word;
}

TEST_F(LeftOverWords, EveryTableThatHoldsSomethingOfAStoryIsFilled) {
    FilledStory story(project, project.add(rich("Het verhaal.")));
    std::vector<std::string> tables;
    for (const auto& [table, rows] : story.rows()) {
        EXPECT_THAT(rows, Not(IsEmpty())) << table;
        tables.push_back(table);
    }
    // A table that is added to the schema comes in here by itself, or has nothing of a story.
    EXPECT_THAT(tables,
                UnorderedElementsAre("annotation", "answer", "area", "assignment", "attribute", "bundle_item",
                                     "consent_entry", "decision", "done_mark", "identifier_decision",
                                     "medium_consent", "memo", "narrator", "narrator_attribute", "part",
                                     "part_recording", "passage", "rating", "respondent",
                                     "respondent_attribute", "selection_round", "signification", "source",
                                     "story", "story_attribute", "story_text", "summary", "text_edit"));
}

TEST_F(LeftOverWords, ErasingTakesTheWordsOfEveryColumnOutOfEveryFile) {
    project.add(draft("Een ander verhaal."));
    const auto id = project.add(rich("Het verhaal."));
    FilledStory story(project, id);
    std::vector<std::string> words;
    const auto note = [&words](const std::string& when) {
        return [&words, when](const std::string& table, const std::string& column) {
            // For which purpose consent was given, and when, is kept as proof.
            const bool proof = table == "consent_entry" && (column == "purpose" || column == "given_on");
            return proof ? std::string() : words.emplace_back(wordOf(table, column) + when);
        };
    };
    story.write(note("eerst"));
    must(backupBeside(project.database(), project.path));
    story.write(note("daarna"));
    must(backupBeside(project.database(), project.path));
    ASSERT_THAT(words, Not(IsEmpty()));
    ASSERT_THAT(found(words), SizeIs(words.size())) << "each was there";
    eraseWithBackups(id);
    EXPECT_THAT(found(words), IsEmpty());
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

/// What says nothing of a person: how a thing is counted, when it was, which file it was by its bytes.
bool holdsWords(const std::string& table, const std::string& column) {
    static const std::set<std::string> codes{
        "guid",     "passage_guid", "sha256",  "text_hash", "media_hash",    "method",
        "language", "told_on",      "held_on", "given_on",  "until_on",      "kind",
        "role",     "purpose",      "format",  "encoding",  "consent_until", "valence"};
    // Where a story is from is its data, as the collection says it; that is changed there.
    const bool place = table == "area" || (table == "story" && column == "area_name");
    return !codes.contains(column) && !place;
}

TEST_F(LeftOverWords, ReplacingForGoodTakesTheNameOutOfEveryColumnAndFile) {
    const auto other = project.add(draft("Een ander verhaal."));
    const auto id = project.add(rich("Bij Wietskeq thuis."));
    FilledStory story(project, id);
    const auto with = [](const std::string& before) {
        return [before](const std::string& table, const std::string& column) {
            const bool folded = column == "folded" || column == "number_folded";
            return holdsWords(table, column) ? before + (folded ? " wietskeq " : " Wietskeq ") + column
                                             : std::string();
        };
    };
    story.write(with("bij"));
    story.write(with("met"));
    must(backupBeside(project.database(), project.path));
    ASSERT_THAT(found({"wietskeq"}), SizeIs(1));

    const std::vector<WordChange> changes{{"Wietskeq", "[naam]"}};
    const auto guid = must(storyGuid(project.database(), id));
    project.change([&](UnitOfWork& work) { must(replaceEverywhere(work, id, changes)); },
                   {.label = base::msg("replace"), .undoable = false});
    must(forgetWords(project.database(), id, changes));
    must(scrub(project.database()));
    must(replaceInBackups(project.path, project.file->info().guid, guid, changes));
    for (const auto& [table, rows] : story.rows()) {
        for (const auto& column : story.columns(table)) {
            EXPECT_THAT(story.values(table, column), Not(Contains(HasSubstr("ietskeq"))))
                << table << "." << column;
        }
    }
    EXPECT_THAT(found({"wietskeq"}), IsEmpty());
    for (const auto& problem : must(check(project.database()))) {
        ADD_FAILURE() << base::Catalogue().say(problem);
    }
    EXPECT_THAT(must(findStory(project.database(), other)).text, Eq("Een ander verhaal."));
}

TEST_F(LeftOverWords, AQuoteInWhatIsAboutSomethingElseGivesWay) {
    const std::string sentence = "De kraanvogel stond zomaar in de gang met een koffer";
    const std::string shared = "Ik woon al dertig jaar in deze straat";
    const auto other = project.add(draft(shared + " en dat bevalt."));
    const auto id = project.add(rich(sentence + ". " + shared + "."));
    model::MemoId memo;
    project.change([&](UnitOfWork& work) {
        memo = must(addMemo(work, {}, "Zij zei: \"" + sentence + "!\" En ook: " + shared + "."));
    });
    project.change(
        [&](UnitOfWork& work) { must(changeMemo(work, memo, "Eerst. " + sentence + ", " + shared)); });
    project.change([&](UnitOfWork& work) {
        must(changeMemo(work, memo, "Zij zei: \"" + sentence + "!\" En ook: " + shared));
    });
    project.code(other, {0, 7}, "MOV05", model::Valence::None,
                 "Net als: kraanvogel stond zomaar in de gang.");
    must(backupBeside(project.database(), project.path));
    eraseWithBackups(id);
    EXPECT_THAT(found({"kraanvogel", "zomaar in de"}), IsEmpty());
    const auto memos = must(listMemos(project.database(), {}));
    std::vector<std::string> texts;
    for (const auto& one : memos) {
        texts.push_back(one.text);
    }
    EXPECT_THAT(texts, UnorderedElementsAre("Zij zei: \"[...]!\" En ook: " + shared, "Net als: [...]."));
    EXPECT_THAT(must(findStory(project.database(), other)).text, HasSubstr(shared));
}

TEST_F(LeftOverWords, AQueryThatLooksForThatStoryOnlyGoes) {
    project.add(draft("De bus kwam niet en de regie was weg."));
    const auto id = project.add(rich("Daar stond Kraanvogel, in de bus."));
    const auto save = [&](const std::string& name, const std::string& query) {
        project.change([&](UnitOfWork& work) { must(saveQuery(work, {.name = name, .query = query})); });
    };
    save("bussen", "bus OF tram");
    save("die ene", "kraanvogel");
    save("van haar", "verteller:teller");
    save("thema", "thema:kraanvogel bus");
    project.change([&](UnitOfWork& work) {
        const std::vector<std::string> lines{"bus|lijnbus", "Teller|zij daar", "kraanvogel|vogel"};
        must(setWordList(work, WordList::Synonyms, lines));
    });
    must(backupBeside(project.database(), project.path));
    eraseWithBackups(id);
    std::vector<std::string> names;
    for (const auto& one : must(savedQueries(project.database()))) {
        names.push_back(one.name);
    }
    EXPECT_THAT(names, UnorderedElementsAre("bussen", "thema"));
    EXPECT_THAT(must(wordList(project.database(), WordList::Synonyms)),
                ElementsAre("bus|lijnbus", "kraanvogel|vogel"))
        << "ordinary words stay";
}

}  // namespace
}  // namespace vertelwerk::store::testing
