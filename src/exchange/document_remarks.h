#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Gathers the words that remarks in a document's margin are about, while its text goes by.
class DocumentRemarks {
  public:
    /// A remark begins to be about what follows; again for one that is known starts it anew.
    void open(const std::string& id);
    void close(std::string_view id);
    /// A remark that stands at one place.
    void mention(const std::string& id);
    /// Text that goes by.
    void words(std::string_view text);

    /// In the order in which they were met.
    [[nodiscard]] std::vector<std::string> ids() const;

    /// The remark as a memo: the words it is about in quotation marks, what it says, who and when. Empty
    /// when it says nothing.
    [[nodiscard]] std::string written(std::string_view id, std::string_view text, std::string_view author,
                                      std::string_view date) const;

  private:
    struct Remark {
        std::string id;
        std::string quoted;
        bool isOpen = false;
    };
    Remark* find(std::string_view id);

    std::vector<Remark> remarks_;
};

}  // namespace vertelwerk::exchange
