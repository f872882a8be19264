set(SEARCH_TESTS
  search/facet_groups_test.cpp
  search/hit_rows_test.cpp
  search/query_form_test.cpp
  search/query_filters_test.cpp
  search/search_presenter_test.cpp
  search/story_reading_test.cpp)
