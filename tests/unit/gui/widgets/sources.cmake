set(WIDGETS_TESTS
  widgets/row_text_test.cpp)
