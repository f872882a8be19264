set(START_TESTS
  start/new_project_test.cpp
  start/sample_project_test.cpp)
