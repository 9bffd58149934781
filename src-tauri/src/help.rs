//! The command line in the language of the workstation: its help, and what is wrong with a call.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use language::{Language, key};

/// The same command, its help in `language`. The locale files hold `cli-help-<command>` and `cli-arg-<argument>`.
pub fn localised(command: Command, language: Language) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    let command = worded(command, language).about(language.text(key!("cli-help")));
    let command =
        command.subcommand_help_heading(language.text(key!("cli-heading-commands"))).disable_help_subcommand(true);
    names.into_iter().fold(command, |command, name| {
        let about = language.composed(&format!("cli-help-{name}"));
        command.mut_subcommand(name, |sub| worded(sub, language).about(about))
    })
}

fn worded(command: Command, language: Language) -> Command {
    let heading = language.text(key!("cli-heading-options"));
    let usage = language.text(key!("cli-heading-usage"));
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let command = command.disable_help_flag(true).disable_version_flag(true).arg(help);
    command.help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}")).mut_args(|arg| {
        let text = language.composed(&format!("cli-arg-{}", arg.get_id()));
        let valued = arg.get_action().takes_values();
        let arg = arg.help(text).help_heading(heading.clone());
        // What clap says of values is English; the help says it itself.
        if valued { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
    })
}

/// What to say of a call that cannot be carried out; none when it asked for help.
pub fn wrong_call(error: &clap::Error, language: Language) -> Option<String> {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return None;
    }
    let kinds = [ContextKind::InvalidSubcommand, ContextKind::InvalidArg, ContextKind::InvalidValue];
    let named: Vec<String> = kinds.iter().filter_map(|kind| error.get(*kind)).map(words).collect();
    Some(language.text_with(key!("cli-wrong-call"), &[("what", named.join(" ").trim())]))
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(" "),
        other => other.to_string(),
    }
}
