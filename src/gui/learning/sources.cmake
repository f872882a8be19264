set(LEARNING_PRESENTERS
  learning/bundle_cards.cpp
  learning/bundle_maker.cpp)
set(LEARNING_VIEWS
  learning/bundle_maker_page.cpp
  learning/bundles_page.cpp
  learning/learning_workspace.cpp)
