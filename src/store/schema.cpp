#include "store/schema.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/project_file.h"

#include "store/backups.h"
#include "store/connection.h"

#include <array>

#include <fmt/format.h>
#include <sys/stat.h>

namespace vertelwerk::store {

void createSchema(Connection& connection) {
    Transaction transaction(connection, Transaction::Kind::Write);
    connection.script(schemaV1);
    connection.script(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = 1", applicationId));
    transaction.commit();
    for (const auto& step : migrations()) {
        Transaction migration(connection, Transaction::Kind::Write);
        step.apply(connection);
        connection.script(fmt::format("PRAGMA user_version = {}", step.to));
        migration.commit();
    }
}

std::span<const Migration> migrations() {
    static const std::array steps{
        Migration{2, [](Connection& connection) { connection.script(schemaV2); }},
        Migration{3, [](Connection& connection) { connection.script(schemaV3); }},
        Migration{4, bringToVersion4},
        Migration{5, [](Connection& connection) { connection.script(schemaV5); }},
        Migration{6, [](Connection& connection) { connection.script(schemaV6); }},
        Migration{7, [](Connection& connection) { connection.script(schemaV7); }},
    };
    return steps;
}

base::Status migrate(Connection& connection, const std::filesystem::path& projectFile,
                     std::span<const Migration> steps) {
    const auto version = connection.integer("PRAGMA user_version").value_or(0);
    if (steps.empty() || version >= steps.back().to) {
        return {};
    }
    const auto folder = backupDir(projectFile);
    ::mkdir(folder.c_str(), 0700);
    const auto copy = folder / fmt::format("before-version-{}-{}.vertelwerk", steps.back().to, base::nowMs());
    if (const auto copied = copyTo(connection, copy); !copied) {
        return base::fail(copied.error());
    }
    for (const auto& step : steps) {
        if (step.to <= version) {
            continue;
        }
        Transaction transaction(connection, Transaction::Kind::Write);
        step.apply(connection);
        connection.script(fmt::format("PRAGMA user_version = {}", step.to));
        transaction.commit();
    }
    return {};
}

}  // namespace vertelwerk::store
