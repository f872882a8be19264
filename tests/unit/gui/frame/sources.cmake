set(FRAME_TESTS
  frame/settings_test.cpp
  frame/task_state_test.cpp)
