set(WIDGETS_PRESENTERS
  widgets/row_text.cpp)
set(WIDGETS_VIEWS
  widgets/markup_list.cpp
  widgets/panes.cpp
  widgets/prose.cpp
  widgets/reading_text.cpp
  widgets/scene_panel.cpp)
