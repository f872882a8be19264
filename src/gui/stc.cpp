#include "gui/stc.h"

extern const wchar_t wxSTCWideName[] = L"stcwindow";
