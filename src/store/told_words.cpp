#include "store/told_words.h"

namespace vertelwerk::store {

void addTold(SqlText& sql) {
    sql.add(
           " AND passage.needs_review = 0 AND NOT EXISTS (SELECT 1 FROM part WHERE part.story_id ="
           " passage.story_id AND part.role = 'interviewer' AND passage.end_cp <= part.end_cp"
           " AND passage.begin_cp >= ")
        .add(turnBeginSql)
        .add(")");
}

}  // namespace vertelwerk::store
