set(TEAM_TESTS
  team/coder_assigning_test.cpp
  team/coder_difference_test.cpp
  team/coder_reconciling_test.cpp)
