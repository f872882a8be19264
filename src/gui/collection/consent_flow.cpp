#include "gui/collection/consent_flow.h"

#include "vertelwerk/app/delivery_lines.h"

#include "gui/collection/consent_list_dialog.h"
#include "gui/collection/consent_list_rows.h"
#include "gui/collection/copies_report.h"
#include "gui/collection/withdrawal.h"
#include "gui/frame/messages.h"
#include "gui/text.h"
#include "gui/widgets/folders.h"
#include "gui/widgets/table_files.h"

#include <utility>

#include <wx/filedlg.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Deliveries = base::Result<std::vector<store::Delivery>>;
using List = base::Result<app::ConsentList>;
using Count = base::Result<std::size_t>;

constexpr const char* folderKey = "consent";

}  // namespace

void ConsentFlow::write(std::function<base::Status(app::Project&)> task) {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->write<base::Status>(std::move(task),
                                            asker_.whileAlive<base::Status>([this](const base::Status& done) {
                                                if (!done) {
                                                    shell_.tell(done.error());
                                                }
                                            }));
}

void ConsentFlow::change(model::StoryId story, const app::ConsentChange& change,
                         const app::ConsentProof& proof) {
    write([=](app::Project& project) {
        return app::recordAnswers(project.database(), project.coder, story, {change}, proof);
    });
}

void ConsentFlow::changeMedium(model::StoryId story, std::size_t part, model::Answer answer,
                               const app::ConsentProof& proof) {
    write([=](app::Project& project) {
        return app::recordMediumAnswer(project.database(), project.coder, story, part, answer, proof);
    });
}

void ConsentFlow::changeEnd(model::StoryId story, const std::string& until) {
    write([=](app::Project& project) {
        return app::changeConsentEnd(project.database(), project.coder, story, until);
    });
}

void ConsentFlow::changePromise(model::StoryId story, const std::string& promised) {
    write([=](app::Project& project) {
        return app::changePromise(project.database(), project.coder, story, promised);
    });
}

void ConsentFlow::changeRules(const store::CollectionSettings& settings) {
    write([=](app::Project& project) {
        return app::changeCollection(project.database(), project.coder, settings);
    });
}

void ConsentFlow::askWithdrawal(model::StoryId story, const std::string& title) {
    shell_.workbench()->read<Deliveries>(
        [story](app::Reading& reading) { return store::deliveriesWith(reading.database, story); },
        asker_.whileAlive<Deliveries>([this, story, title](const Deliveries& held) {
            if (!held) {
                shell_.tell(held.error());
            } else if (confirm(parent_, shell_.catalogue(), msg("Withdraw consent for \"{0}\"?", title),
                               toWx(withdrawalDetails(*held, shell_.catalogue())), msg("Withdraw consent"),
                               msg("Keep the story"))) {
                withdraw(story);
            }
        }));
}

void ConsentFlow::withdraw(model::StoryId story) {
    shell_.workbench()->write<Deliveries>(
        [story](app::Project& project) {
            return app::withdrawStory(project.database(), project.coder, story);
        },
        asker_.whileAlive<Deliveries>([this](const Deliveries& done) {
            if (done) {
                tellWithCopies(shell_, parent_, msg("Consent was withdrawn; the story is set apart."),
                               app::deliveryLines(*done, shell_.catalogue()));
            } else {
                shell_.tell(done.error());
            }
        }));
}

void ConsentFlow::chooseList() {
    const auto& catalogue = shell_.catalogue();
    wxFileDialog dialog(parent_, say(catalogue, msg("Record a consent list")),
                        lastFolder(shell_.settings(), folderKey), {}, tableWildcard(catalogue),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        const std::filesystem::path file = fromWx(dialog.GetPath());
        rememberFolder(shell_.settings(), folderKey, file);
        recordList(file);
    }
}

void ConsentFlow::recordList(const std::filesystem::path& file) {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<List>(
        [file](app::Reading& reading) { return app::readConsentList(reading.database, file); },
        asker_.whileAlive<List>([this](const List& list) {
            if (list) {
                previewList(*list);
            } else {
                shell_.tell(list.error());
            }
        }));
}

void ConsentFlow::previewList(const app::ConsentList& list) {
    ConsentListDialog dialog(parent_, shell_.catalogue(), list);
    if (dialog.ShowModal() != wxID_OK || shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->write<Count>(
        [rows = list.rows](app::Project& project) {
            return app::recordConsentList(project.database(), project.coder, rows);
        },
        asker_.whileAlive<Count>([this, stories = storiesOf(list.rows)](const Count& recorded) {
            if (recorded) {
                shell_.tell(base::plural("Consent was recorded for {0} story.",
                                         "Consent was recorded for {0} stories.", stories));
            } else {
                shell_.tell(recorded.error());
            }
        }));
}

}  // namespace vertelwerk::gui
