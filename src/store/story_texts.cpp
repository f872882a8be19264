#include "vertelwerk/store/story_texts.h"

#include "store/database_impl.h"

namespace vertelwerk::store {

base::Status eachText(Database& database,
                      const std::function<void(const std::string& name, std::string_view text)>& each) {
    return reading(database, [&each](Connection& connection) -> base::Status {
        auto row = connection.query(
            "SELECT story.title, story.number, source.name, story_text.text FROM story"
            " JOIN story_text ON story_text.id = story.id JOIN source ON source.id = story.source_id");
        while (row.next()) {
            std::string title;
            std::string number;
            std::string source;
            row.read(title, number, source);
            each(!title.empty() ? title : !number.empty() ? number : source, row.text(3));
        }
        return {};
    });
}

}  // namespace vertelwerk::store
