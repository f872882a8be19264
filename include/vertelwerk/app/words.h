#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/method.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"

namespace vertelwerk::app {

/// The words for people of what has a key for programs.
[[nodiscard]] base::Message nameOf(model::Method method);
[[nodiscard]] base::Message nameOf(model::Purpose purpose);
[[nodiscard]] base::Message nameOf(model::Answer answer);
[[nodiscard]] base::Message nameOf(model::SetApart reason);
[[nodiscard]] base::Message nameOf(model::Valence valence);
[[nodiscard]] base::Message nameOf(exchange::Verdict verdict);

/// "Item 3: kaartje", "Phase 2: Melden", "Interviewer" ...: how a part is headed.
[[nodiscard]] base::Message headingOf(const model::Part& part);

}  // namespace vertelwerk::app
