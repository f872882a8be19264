set(LEARNING_TESTS
  learning/bundle_cards_test.cpp
  learning/bundle_maker_test.cpp
  learning/export_choice_test.cpp)
