#pragma once

// Include this instead of <wx/stc/stc.h>: in wx 3.2 that header gives a narrow string as default window
// name, which wxNO_IMPLICIT_WXSTRING_ENCODING does not allow. Here it sees a wide one.

#include <wx/control.h>
#include <wx/dlimpexp.h>
#include <wx/stopwatch.h>
#include <wx/textentry.h>

#pragma push_macro("WXDLLIMPEXP_DATA_STC")
#undef WXDLLIMPEXP_DATA_STC
#define WXDLLIMPEXP_DATA_STC(type) const wchar_t
#define wxSTCNameStr wxSTCWideName
#include <wx/stc/stc.h>
#undef wxSTCNameStr
#pragma pop_macro("WXDLLIMPEXP_DATA_STC")
