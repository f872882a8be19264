set(HELP_PRESENTERS help/help_page.cpp)
set(HELP_VIEWS help/help_window.cpp)
