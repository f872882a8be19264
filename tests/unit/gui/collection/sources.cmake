set(COLLECTION_TESTS
  collection/collection_filter_test.cpp
  collection/import_table_test.cpp
  collection/mapping_choices_test.cpp
  collection/story_card_test.cpp
  collection/story_cells_test.cpp
  collection/story_list_test.cpp
  collection/withdrawal_test.cpp)
