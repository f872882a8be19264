#include "app/qda_code_plan.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

/// The one code of the project with this name; none when there are more or it is not there.
const model::Code* codeNamed(const std::vector<model::Codebook>& books, const model::Code& wanted) {
    const model::Code* found = nullptr;
    const auto names = {text::folded(wanted.name.nl), text::folded(wanted.name.en)};
    for (const auto& book : books) {
        for (const auto& code : book.codes) {
            const bool same = std::ranges::any_of(names, [&code](const std::string& name) {
                return !name.empty() &&
                       (text::folded(code.name.nl) == name || text::folded(code.name.en) == name);
            });
            if (same && found != nullptr) {
                return nullptr;
            }
            found = same ? &code : found;
        }
    }
    return found;
}

const model::Codebook* sameBook(const std::vector<model::Codebook>& books, const model::Codebook& wanted) {
    const auto found = std::ranges::find_if(books, [&wanted](const model::Codebook& book) {
        return book.guid == wanted.guid || (book.key == wanted.key && book.edition == wanted.edition);
    });
    return found == books.end() ? nullptr : &*found;
}

/// An edition that the project does not have of the codebook yet.
std::string freeEdition(const std::vector<model::Codebook>& books, const model::Codebook& wanted) {
    auto edition = wanted.edition.empty() ? std::string("1") : wanted.edition;
    const auto taken = [&](const std::string& name) {
        return std::ranges::any_of(books, [&](const model::Codebook& book) {
            return book.key == wanted.key && book.edition == name;
        });
    };
    for (int n = 2; taken(edition); ++n) {
        edition = std::to_string(n);
    }
    return edition;
}

}  // namespace

const model::Code* codeWith(const std::vector<model::Codebook>& books, const std::string& guid) {
    for (const auto& book : books) {
        for (const auto& code : book.codes) {
            if (code.guid == guid) {
                return &code;
            }
        }
    }
    return nullptr;
}

QdaCodePlan planQdaCodes(const std::vector<model::Codebook>& held, std::vector<model::Codebook> brought) {
    QdaCodePlan plan;
    for (auto& book : brought) {
        const auto* same = sameBook(held, book);
        plan.found += static_cast<std::size_t>(
            std::ranges::count(book.codes, model::CodeKind::Code, &model::Code::kind));
        std::erase_if(book.codes, [&](const model::Code& code) {
            const auto* known = codeWith(held, code.guid);
            if (known == nullptr && same != nullptr) {
                const auto found = std::ranges::find(same->codes, code.key, &model::Code::key);
                known = found == same->codes.end() ? nullptr : &*found;
            }
            if (known == nullptr) {
                known = codeNamed(held, code);
                if (known != nullptr) {
                    plan.joined.push_back(code.name.nl.empty() ? code.name.en : code.name.nl);
                }
            }
            if (known != nullptr) {
                plan.codes.emplace(code.guid, known->id);
            }
            return known != nullptr;
        });
        if (book.codes.empty()) {
            continue;
        }
        std::set<std::string> keys;
        for (auto& code : book.codes) {
            if (!keys.contains(code.parentKey)) {
                code.parentKey.clear();  // the code above it was joined with one of the project
            }
            keys.insert(code.key);
        }
        book.edition = freeEdition(held, book);
        if (same != nullptr) {
            book.guid.clear();
        }
        plan.newCodes += book.codes.size();
        plan.newBooks.push_back(std::move(book));
    }
    return plan;
}

}  // namespace vertelwerk::app
