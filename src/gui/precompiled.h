#pragma once

#include "gui/shell.h"
#include "gui/stc.h"
#include "gui/text.h"
#include "gui/workspace.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <wx/aui/aui.h>
#include <wx/dataview.h>
#include <wx/html/htmlwin.h>
#include <wx/wx.h>
