set(DESK_TESTS
  desk/desk_rows_test.cpp)
