#pragma once

#include "vertelwerk/base/ids.h"

namespace vertelwerk::model {

using StoryId = base::Id<struct StoryTag>;
using PassageId = base::Id<struct PassageTag>;
using CodeId = base::Id<struct CodeTag>;
using CodebookId = base::Id<struct CodebookTag>;
using CoderId = base::Id<struct CoderTag>;
using NarratorId = base::Id<struct NarratorTag>;
using SourceId = base::Id<struct SourceTag>;
using IndicatorId = base::Id<struct IndicatorTag>;
using LinkId = base::Id<struct LinkTag>;
using DeliveryId = base::Id<struct DeliveryTag>;
using UndoStepId = base::Id<struct UndoStepTag>;

}  // namespace vertelwerk::model
