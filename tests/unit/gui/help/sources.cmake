set(HELP_TESTS help/help_page_test.cpp)
