set(NUMBERS_TESTS
  numbers/figure_view_test.cpp
  numbers/figures_report_test.cpp
  numbers/linking_test.cpp
  numbers/numbers_presenter_test.cpp
  numbers/theme_view_test.cpp
  numbers/valence_bars_test.cpp)
