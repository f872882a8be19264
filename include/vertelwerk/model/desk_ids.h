#pragma once

#include "vertelwerk/base/ids.h"

namespace vertelwerk::model {

using MemoId = base::Id<struct MemoTag>;
using AnnotationId = base::Id<struct AnnotationTag>;
using EditionId = base::Id<struct EditionTag>;

}  // namespace vertelwerk::model
