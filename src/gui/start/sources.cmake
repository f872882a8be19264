set(START_PRESENTERS
  start/new_project.cpp
  start/sample_project.cpp)
set(START_VIEWS
  start/new_project_dialog.cpp
  start/start_page.cpp)
