#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace vertelwerk::model {

/// How a story was gathered.
enum class Method { Storytelling, ProbeKit, MostSignificantChange, Journey, Survey, Report };

inline constexpr std::array allMethods{Method::Storytelling, Method::ProbeKit, Method::MostSignificantChange,
                                       Method::Journey,      Method::Survey,   Method::Report};

/// storytelling, probe-kit, msc, journey, survey, report.
[[nodiscard]] std::string_view toKey(Method method);
[[nodiscard]] std::optional<Method> methodFromKey(std::string_view key);

/// The method people mean by a Dutch or English word for it, with or without case and accents:
/// onderzoeksbox, Most Significant Change, klantreis, vragenlijst, interview (storytelling) ... What
/// follows in brackets is a remark.
[[nodiscard]] std::optional<Method> methodFromWord(std::string_view word);

}  // namespace vertelwerk::model
