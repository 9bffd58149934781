//! What the window can ask: one file per part, each command a few lines over the library.

mod action;
mod audit;
mod backup;
mod contract;
mod custom_field;
mod dossier_file;
pub mod evidence;
mod import;
mod journal;
mod merge;
mod open_data;
mod pack_file;
mod password;
mod procedure;
mod process;
mod readiness;
mod register;
mod sample;
mod standard;
mod team;
mod workstation;

use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager};

use crate::failure::CommandResult;
use crate::state::AppState;

/// Runs long work on a thread of its own: the few that answer the window must stay free, to cancel it for one.
async fn run_blocking<R: Send + 'static>(
    app: AppHandle,
    work: impl FnOnce(&AppState) -> CommandResult<R> + Send + 'static,
) -> CommandResult<R> {
    let done = tauri::async_runtime::spawn_blocking(move || work(&app.state::<AppState>())).await;
    done.unwrap_or_else(|error| Err(store::Error::Value(error.to_string()).into()))
}

/// Every command, by name.
pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        workstation::workstation,
        workstation::set_author,
        workstation::signing_key,
        journal::signed_entries,
        journal::contributions,
        workstation::set_language,
        dossier_file::asked,
        dossier_file::current,
        dossier_file::suggest_path,
        dossier_file::create,
        dossier_file::demonstration,
        dossier_file::open,
        dossier_file::check_pages,
        dossier_file::save_copy,
        merge::preview_merge,
        merge::merge_copy,
        password::unlock,
        password::set_password,
        dossier_file::close,
        dossier_file::organisation,
        dossier_file::edit_organisation,
        register::page,
        register::row,
        register::create_record,
        register::edit_record,
        register::archive_record,
        register::change_records,
        register::identities,
        register::copied_rows,
        register::print_list,
        register::options,
        register::option,
        register::people,
        register::saved_views,
        register::save_view,
        register::remove_view,
        register::tally,
        register::history,
        register::links,
        register::link,
        register::unlink,
        register::search,
        register::export,
        import::hold_pasted,
        import::preview_import,
        import::import_sheet,
        import::save_template,
        procedure::versions,
        procedure::add_version,
        procedure::edit_version,
        procedure::step_version,
        procedure::readers,
        procedure::acknowledge,
        procedure::unacknowledge,
        action::step_action,
        action::write_mail,
        audit::slots,
        audit::add_slot,
        audit::edit_slot,
        audit::remove_slot,
        audit::clashes,
        audit::step_audit,
        audit::clone_audit,
        audit::cycle,
        audit::programme,
        audit::repeat_programme,
        audit::plan_visit,
        audit::move_visit,
        audit::drop_visit,
        process::process_map,
        process::process_gaps,
        process::place_process,
        audit::checklist,
        audit::build_checklist,
        audit::ask,
        audit::edit_item,
        audit::raise,
        audit::nonconformity,
        audit::edit_nonconformity,
        audit::step_nonconformity,
        contract::checks,
        contract::step_limits,
        contract::legality,
        contract::statistics,
        contract::override_check,
        contract::withdraw_override,
        contract::raise_alert,
        contract::override_checks,
        contract::raise_alerts,
        team::exchange_team,
        team::set_team_folder,
        contract::cpv_label,
        contract::find_cpv,
        contract::pieces,
        contract::set_piece,
        contract::modifications,
        contract::add_modification,
        contract::edit_modification,
        contract::remove_modification,
        open_data::import_open_data,
        open_data::open_data_imports,
        open_data::remark_sums,
        open_data::remarks,
        open_data::save_remarks,
        open_data::raw_record,
        sample::plan_sample,
        sample::draw_sample,
        sample::sample_items,
        sample::sample_results,
        sample::draw_again,
        sample::set_outcome,
        sample::raise_defect,
        standard::standards,
        standard::compare_standard,
        standard::add_next_edition,
        standard::import_standard,
        standard::save_standard_template,
        standard::choose_standard,
        standard::carry_over,
        readiness::readiness,
        readiness::waive,
        readiness::unwaive,
        readiness::assess,
        readiness::question,
        readiness::answer,
        readiness::trained,
        evidence::attachments,
        evidence::attach,
        evidence::attach_pasted,
        evidence::detach,
        evidence::open_attachment,
        evidence::save_attachment,
        journal::entries,
        journal::journal_facets,
        journal::entry_record,
        register::save_table,
        journal::undo,
        journal::redo,
        journal::undo_entry,
        journal::verify,
        journal::cancel,
        backup::back_up,
        backup::backups,
        backup::last_good_backup,
        backup::set_backup_folder,
        backup::preview_restore,
        backup::restore,
        pack_file::make_pack,
        pack_file::count_pages,
        pack_file::pack_bytes,
        pack_file::save_pack,
        pack_file::issued_packs,
        pack_file::show_in_folder,
        pack_file::redaction_choices,
        custom_field::custom_fields,
        custom_field::add_custom_field,
        custom_field::change_custom_field,
        custom_field::remove_custom_field,
        pack_file::charts,
    ]
}
