#include "vertelwerk/exchange/refi_qda.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/docx_parts.h"
#include "exchange/qda_xml.h"
#include "exchange/zip_writer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, escapeXml(value));
}

/// Line ends cannot stand in an attribute, and a long name helps nobody.
std::string nameAttribute(std::string_view name) {
    constexpr std::size_t longest = 100;  // code points
    std::string line;
    for (const char c : text::slice(name, {0, std::min(longest, text::length(name))})) {
        line += c == '\n' || c == '\t' ? ' ' : c;
    }
    return attribute("name", text::length(name) > longest ? line + "\u2026" : line);
}

std::string references(std::string_view element, const std::vector<std::string>& guids) {
    std::string xml;
    for (const std::string& guid : guids) {
        xml += fmt::format("<{} targetGUID=\"{}\"/>", element, guid);
    }
    return xml;
}

std::string values(const std::vector<QdaValue>& held, const std::vector<QdaVariable>& variables) {
    std::string xml;
    for (const QdaValue& value : held) {
        const auto variable = std::ranges::find(variables, value.variable, &QdaVariable::guid);
        const auto type = variable == variables.end() ? QdaType::Text : variable->type;
        xml += fmt::format(
            "<VariableValue><VariableRef targetGUID=\"{0}\"/><{1}Value>{2}</{1}Value></VariableValue>",
            value.variable, qdaTypeName(type), escapeXml(value.value));
    }
    return xml;
}

std::string coding(const QdaCoding& one) {
    return fmt::format("<Coding guid=\"{}\"{}{}><CodeRef targetGUID=\"{}\"/>{}</Coding>", one.guid,
                       attribute("creatingUser", one.user),
                       attribute("creationDateTime", qdaTime(one.createdAt)), one.code,
                       references("NoteRef", one.notes));
}

std::string selection(const QdaSelection& one) {
    std::string xml = fmt::format(
        "<PlainTextSelection guid=\"{}\"{} startPosition=\"{}\" endPosition=\"{}\"{}{}>", one.guid,
        nameAttribute(one.name), one.range.begin, one.range.end, attribute("creatingUser", one.user),
        attribute("creationDateTime", qdaTime(one.createdAt)));
    xml += qdaElement("Description", one.description);
    for (const QdaCoding& held : one.codings) {
        xml += coding(held);
    }
    return xml + references("NoteRef", one.notes) + "</PlainTextSelection>";
}

std::string setsXml(const std::vector<QdaSet>& sets, bool forCodebook) {
    std::string xml;
    for (const QdaSet& set : sets) {
        xml += fmt::format("<Set guid=\"{}\"{}>{}", set.guid, attribute("name", set.name),
                           qdaElement("Description", set.description));
        for (const std::string& code : set.codes) {
            xml += fmt::format("<MemberCode {}=\"{}\"/>", forCodebook ? "guid" : "targetGUID", code);
        }
        xml += forCodebook ? std::string() : references("MemberSource", set.sources);
        xml += "</Set>";
    }
    return xml.empty() ? xml : "<Sets>" + xml + "</Sets>";
}

}  // namespace

namespace {

/// Text that grows in pieces: a string that grows moves, and stands twice in memory meanwhile.
class Pieces {
  public:
    void add(std::string_view text) {
        constexpr std::size_t length = 1U << 20U;  // bytes
        if (pieces_.empty() || pieces_.back().size() + text.size() > length) {
            pieces_.emplace_back().reserve(std::max(length, text.size()));
        }
        pieces_.back() += text;
    }
    void add(Pieces more) { std::ranges::move(more.pieces_, std::back_inserter(pieces_)); }
    [[nodiscard]] bool empty() const { return pieces_.empty(); }
    [[nodiscard]] std::vector<std::string> take() { return std::move(pieces_); }

  private:
    std::vector<std::string> pieces_;
};

}  // namespace

struct QdpxWriter::Impl {
    ZipWriter zip;
    std::vector<QdaVariable> variables;
    Pieces qde;
    Pieces notes;
    std::vector<std::string> projectNotes;
    bool sources = false;
};

QdpxWriter::QdpxWriter(const QdaProject& head) : impl_(std::make_unique<Impl>()) {
    impl_->variables = head.variables;
    impl_->projectNotes = head.projectNotes;
    auto& qde = impl_->qde;
    qde.add(fmt::format("{}<Project xmlns=\"urn:QDA-XML:project:1.0\"{}{}>\n", declaration,
                        attribute("name", head.name.empty() ? "-" : head.name),
                        attribute("origin", head.origin)));
    const auto section = [&qde](std::string_view name, const std::string& content) {
        if (!content.empty()) {
            qde.add(fmt::format("<{0}>\n{1}</{0}>\n", name, content));
        }
    };
    std::string xml;
    for (const QdaUser& user : head.users) {
        xml += fmt::format("<User guid=\"{}\"{}/>\n", user.guid, attribute("name", user.name));
    }
    section("Users", std::exchange(xml, {}));
    for (const QdaCode& code : head.codes) {
        xml += qdaCodeXml(code, true) + "\n";
    }
    section("CodeBook", xml.empty() ? xml : "<Codes>\n" + xml + "</Codes>\n");
    xml.clear();
    for (const QdaVariable& variable : head.variables) {
        xml += fmt::format("<Variable guid=\"{}\"{} typeOfVariable=\"{}\">{}</Variable>\n", variable.guid,
                           attribute("name", variable.name), qdaTypeName(variable.type),
                           qdaElement("Description", variable.description));
    }
    section("Variables", std::exchange(xml, {}));
    for (const QdaCase& one : head.cases) {
        xml += fmt::format("<Case guid=\"{}\"{}>{}{}{}</Case>\n", one.guid, attribute("name", one.name),
                           qdaElement("Description", one.description), values(one.values, head.variables),
                           references("SourceRef", one.sources));
    }
    section("Cases", xml);
}

QdpxWriter::~QdpxWriter() = default;

void QdpxWriter::add(const QdaSource& source) {
    auto& qde = impl_->qde;
    if (!std::exchange(impl_->sources, true)) {
        qde.add("<Sources>\n");
    }
    impl_->zip.add(fmt::format("sources/{}.txt", source.guid), source.text);
    qde.add(fmt::format("<TextSource guid=\"{}\"{} plainTextPath=\"internal://{}.txt\"{}>", source.guid,
                        nameAttribute(source.name), source.guid,
                        attribute("creationDateTime", qdaTime(source.createdAt))));
    qde.add(qdaElement("Description", source.description));
    for (const QdaSelection& one : source.selections) {
        qde.add(selection(one));
    }
    for (const QdaCoding& one : source.codings) {
        qde.add(coding(one));
    }
    qde.add(references("NoteRef", source.notes) + values(source.values, impl_->variables) +
            "</TextSource>\n");
}

void QdpxWriter::add(const QdaNote& note) {
    impl_->notes.add(fmt::format(
        "<Note guid=\"{}\"{}{}{}{}>{}{}</Note>\n", note.guid, nameAttribute(note.name),
        attribute("creatingUser", note.user), attribute("creationDateTime", qdaTime(note.createdAt)),
        attribute("modifiedDateTime", qdaTime(note.changedAt)), qdaElement("Description", note.description),
        qdaElement("PlainTextContent", note.text)));
}

std::string QdpxWriter::finish(const std::vector<QdaSet>& sets, const std::string& description) {
    auto& qde = impl_->qde;
    if (impl_->sources) {
        qde.add("</Sources>\n");
    }
    if (!impl_->notes.empty()) {
        qde.add("<Notes>\n");
        qde.add(std::exchange(impl_->notes, {}));
        qde.add("</Notes>\n");
    }
    qde.add(setsXml(sets, false) + qdaElement("Description", description) +
            references("NoteRef", impl_->projectNotes) + "</Project>\n");
    impl_->zip.add("project.qde", qde.take());
    return impl_->zip.finish();
}

std::string writeQdc(const std::string& origin, const std::vector<QdaCode>& codes,
                     const std::vector<QdaSet>& sets) {
    std::string xml = fmt::format("{}<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"{}>\n<Codes>\n", declaration,
                                  attribute("origin", origin));
    for (const QdaCode& code : codes) {
        xml += qdaCodeXml(code, false) + "\n";
    }
    return xml + "</Codes>\n" + setsXml(sets, true) + "</CodeBook>\n";
}

}  // namespace vertelwerk::exchange
