/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-cli.h"

#include <string.h>

#include "irc-i18n.h"

#include "irc-cli-private.h"

/* Which options go with which call; the window takes none. */
enum {
  WITH_EXPORT = 1 << 0,
  WITH_ASSESS = 1 << 1,
  WITH_NEW = 1 << 2,
  WITH_CARDS = 1 << 3,
  WITH_EVIDENCE = 1 << 4,
  WITH_SHARE = 1 << 5,
};

static const char *const help_text = N_ (
    "Usage:\n"
    "  ircase [CASE]                    open the window\n"
    "  ircase --export=OUT.pdf [--edition=E] [--paper=P] [--language=LL]\n"
    "         [--profile=ua|archive] CASE\n"
    "                                   write the business case as PDF\n"
    "  ircase --export=OUT.odt [--edition=E] [--paper=P] [--language=LL] CASE\n"
    "                                   write an editable copy of it\n"
    "  ircase --export=OUT.csv CASE     write the level profile as a table\n"
    "  ircase --cards=OUT.pdf [--paper=P] [--language=LL] CASE\n"
    "                                   write objection cards, eight to a "
    "sheet\n"
    "  ircase --trace-evidence [--format=text|json] CASE\n"
    "                                   say where each printed figure is from\n"
    "  ircase --assess [--format=text|json] CASE…\n"
    "                                   print levels, gaps and warnings\n"
    "  ircase --check CASE…             check case files\n"
    "  ircase --new=OUT.ircase [--from=CASE]\n"
    "                                   make an empty case, or next year's\n"
    "  ircase --rewrite=OUT.ircase CASE write the canonical form of a case\n"
    "  ircase --share=OUT.ircase [--without=notes] [--without=names] CASE\n"
    "                                   write a copy for others\n"
    "  ircase --check-content [DIR]     check the evidence pack\n"
    "  ircase --list-content            list the evidence packs in use\n"
    "  ircase --compare-content=DIR     print what a pack would change\n"
    "  ircase --add-content=DIR [--force]\n"
    "                                   print that and install the pack\n"
    "  ircase --remove-content=ID       remove an installed pack\n"
    "  ircase --trace=OUT.txt CASE      write the pages as text, for tests\n"
    "  ircase --version, --help\n"
    "\n"
    "--content=DIR, which may stand more than once, uses the pack in DIR for "
    "one call.\n"
    "OUT may be - for standard output (export, cards, trace, rewrite, share).\n"
    "E: full brief chief-executive finance medical-director nursing\n"
    "   head-of-radiology referrers.  P: a4 letter.  LL: en.\n"
    "Exit status: 0 done, 1 an input or output failed, 2 wrong usage.\n");

/* ---- usage -------------------------------------------------------------- */

static int usage_error (const char *format, ...) G_GNUC_PRINTF (1, 2);

static int
usage_error (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  irc_cli_complain (NULL, text);
  irc_cli_complain (NULL, _ ("Try: ircase --help"));
  return IRC_CLI_USAGE;
}

/* The value's place in @names, -1 after a usage error. */
static int
pick (const char *option, const char *value, const char *const *names)
{
  g_autofree char *all = NULL;

  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (value, names[i]))
      return i;
  all = g_strjoinv (", ", (char **) (gintptr) names);
  usage_error (_ ("--%s=%s is unknown; allowed are: %s"), option, value, all);
  return -1;
}

typedef struct {
  char *export_path, *cards_path, *new_path, *rewrite_path, *trace_path,
      *share_path;
  gboolean assess, trace_evidence, check, check_content, version, help;
  char *edition, *paper, *language, *profile, *format, *from;
  char *add_content, *compare_content, *remove_content;
  gboolean list_content, force;
  char **content; /* folders for one call */
  char **without; /* what a shared copy has not */
  char **files;
} Arguments;

static void
clear_arguments (Arguments *self)
{
  g_free (self->export_path);
  g_free (self->cards_path);
  g_free (self->new_path);
  g_free (self->rewrite_path);
  g_free (self->trace_path);
  g_free (self->share_path);
  g_free (self->edition);
  g_free (self->paper);
  g_free (self->language);
  g_free (self->profile);
  g_free (self->format);
  g_free (self->from);
  g_free (self->add_content);
  g_free (self->compare_content);
  g_free (self->remove_content);
  g_strfreev (self->content);
  g_strfreev (self->without);
  g_strfreev (self->files);
}

/* GOption takes "--assess=json" for "--assess" and drops the value. */
static gboolean
check_values (const GOptionEntry *entries, char **arguments, GError **error)
{
  for (guint i = 1; arguments[i] != NULL; i++) {
    if (g_str_equal (arguments[i], "--"))
      return TRUE;
    for (const GOptionEntry *entry = entries; entry->long_name; entry++) {
      const gsize length = strlen (entry->long_name);

      if (entry->arg == G_OPTION_ARG_NONE &&
          g_str_has_prefix (arguments[i], "--") &&
          strncmp (arguments[i] + 2, entry->long_name, length) == 0 &&
          arguments[i][2 + length] == '=') {
        g_set_error (error,
                     G_OPTION_ERROR,
                     G_OPTION_ERROR_BAD_VALUE,
                     _ ("--%s takes no value"),
                     entry->long_name);
        return FALSE;
      }
    }
  }
  return TRUE;
}

#define ARG(kind) G_OPTION_ARG_##kind
#define FILE_ENTRY(name, at)                                                   \
  {                                                                            \
    name, 0, 0, ARG (FILENAME), at, NULL, NULL                                 \
  }

static gboolean
parse (Arguments *self, char **arguments, GError **error)
{
  const GOptionEntry entries[] = {
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &self->export_path, NULL, NULL },
    { "cards", 0, 0, G_OPTION_ARG_FILENAME, &self->cards_path, NULL, NULL },
    { "edition", 0, 0, G_OPTION_ARG_STRING, &self->edition, NULL, NULL },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper, NULL, NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self->language, NULL, NULL },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &self->profile, NULL, NULL },
    { "assess", 0, 0, G_OPTION_ARG_NONE, &self->assess, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format, NULL, NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, &self->check, NULL, NULL },
    { "new", 0, 0, G_OPTION_ARG_FILENAME, &self->new_path, NULL, NULL },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &self->from, NULL, NULL },
    { "rewrite", 0, 0, G_OPTION_ARG_FILENAME, &self->rewrite_path, NULL, NULL },
    FILE_ENTRY ("share", &self->share_path),
    { "without", 0, 0, ARG (STRING_ARRAY), &self->without, NULL, NULL },
    { "check-content",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->check_content,
      NULL,
      NULL },
    FILE_ENTRY ("add-content", &self->add_content),
    FILE_ENTRY ("compare-content", &self->compare_content),
    FILE_ENTRY ("remove-content", &self->remove_content),
    { "list-content", 0, 0, ARG (NONE), &self->list_content, NULL, NULL },
    { "force", 0, 0, ARG (NONE), &self->force, NULL, NULL },
    { "content", 0, 0, ARG (FILENAME_ARRAY), &self->content, NULL, NULL },
    { "trace", 0, 0, G_OPTION_ARG_FILENAME, &self->trace_path, NULL, NULL },
    { "trace-evidence",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->trace_evidence,
      NULL,
      NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, NULL, NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, NULL, NULL },
    { G_OPTION_REMAINING,
      0,
      0,
      G_OPTION_ARG_FILENAME_ARRAY,
      &self->files,
      NULL,
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) copy = g_strdupv (arguments);

  if (!check_values (entries, arguments, error))
    return FALSE;
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse_strv (context, &copy, error);
}

static gboolean
check_companions (const Arguments *self, guint with)
{
  const struct {
    const char *name;
    const char *value;
    guint goes_with;
  } options[] = {
    { "edition", self->edition, WITH_EXPORT },
    { "paper", self->paper, WITH_EXPORT | WITH_CARDS },
    { "language", self->language, WITH_EXPORT | WITH_CARDS },
    { "profile", self->profile, WITH_EXPORT },
    { "format", self->format, WITH_ASSESS | WITH_EVIDENCE },
    { "from", self->from, WITH_NEW },
    { "without", self->without != NULL ? self->without[0] : NULL, WITH_SHARE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].value != NULL && (options[i].goes_with & with) == 0) {
      usage_error (_ ("--%s does not belong to this call"), options[i].name);
      return FALSE;
    }
  return TRUE;
}

/* At least @min and at most @max files. */
static gboolean
check_files (const Arguments *self, guint min, guint max)
{
  guint n = self->files != NULL ? g_strv_length (self->files) : 0;

  if (n < min) {
    usage_error (_ ("the case file is missing"));
    return FALSE;
  }
  if (n > max) {
    usage_error (_ ("%s is one file too many"), self->files[max]);
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_out (const char *option, const char *path)
{
  if (*path != '\0')
    return TRUE;
  usage_error (_ ("--%s= needs the name of a file"), option);
  return FALSE;
}

/* ---- calls -------------------------------------------------------------- */

/* A PDF has a profile, a paper an edition, a size and a language; the table has
 * none of them. */
static gboolean
check_format (const Arguments *self, IrcExportFormat format)
{
  const gboolean table = format == IRC_EXPORT_CSV;

  if (format != IRC_EXPORT_PDF && self->profile != NULL)
    usage_error (_ ("--profile belongs to a PDF; %s is none"),
                 self->export_path);
  else if (table && (self->edition != NULL || self->paper != NULL ||
                     self->language != NULL))
    usage_error (_ ("--edition, --paper and --language belong to the paper; "
                    "%s is the table of the profile"),
                 self->export_path);
  else
    return TRUE;
  return FALSE;
}

/* The size and the language of the paper, into @call. */
static gboolean
pick_paper (const Arguments *self, IrcCliExport *call)
{
  static const char *const papers[] = { "a4", "letter", NULL };

  if (self->paper != NULL &&
      (call->paper = pick ("paper", self->paper, papers)) < 0)
    return FALSE;
  if (self->language == NULL)
    return TRUE;
  call->language = irc_language_lookup (self->language);
  if (call->language == NULL)
    pick ("language", self->language, irc_language_get_tags ());
  return call->language != NULL;
}

static int
call_export (const Arguments *self)
{
  IrcCliExport call = { .out = self->export_path,
                        .file = self->files[0],
                        .content = self->content,
                        .edition = -1,
                        .paper = -1 };

  if (!check_out ("export", self->export_path))
    return IRC_CLI_USAGE;
  call.format = irc_export_format_for_name (self->export_path);
  if (!check_format (self, call.format))
    return IRC_CLI_USAGE;
  if (self->edition != NULL &&
      (call.edition = pick ("edition", self->edition, irc_edition_names)) < 0)
    return IRC_CLI_USAGE;
  if (self->profile != NULL &&
      (call.profile = pick ("profile", self->profile, irc_pdf_profile_names)) <
          0)
    return IRC_CLI_USAGE;
  return pick_paper (self, &call) ? irc_cli_export (&call) : IRC_CLI_USAGE;
}

static int
call_cards (const Arguments *self)
{
  IrcCliExport call = { .out = self->cards_path,
                        .file = self->files[0],
                        .content = self->content,
                        .format = IRC_EXPORT_CARDS,
                        .edition = -1,
                        .paper = -1 };

  return check_out ("cards", self->cards_path) && pick_paper (self, &call)
             ? irc_cli_export (&call)
             : IRC_CLI_USAGE;
}

static int
call_share (const Arguments *self)
{
  static const char *const parts[] = { "notes", "names", NULL };
  static const IrcSharing flags[] = { IRC_SHARING_WITHOUT_NOTES,
                                      IRC_SHARING_WITHOUT_NAMES };
  IrcSharing without = IRC_SHARING_ALL;

  if (!check_out ("share", self->share_path))
    return IRC_CLI_USAGE;
  for (guint i = 0; self->without != NULL && self->without[i] != NULL; i++) {
    const int part = pick ("without", self->without[i], parts);

    if (part < 0)
      return IRC_CLI_USAGE;
    without |= flags[part];
  }
  return irc_cli_share (
      self->content, self->share_path, self->files[0], without);
}

/* 0 text, 1 JSON, -1 after a usage error. */
static int
pick_format (const Arguments *self)
{
  static const char *const formats[] = { "text", "json", NULL };

  return self->format != NULL ? pick ("format", self->format, formats) : 0;
}

static int
call_assess (const Arguments *self)
{
  const int format = pick_format (self);

  return format < 0 ? IRC_CLI_USAGE
                    : irc_cli_assess (self->content, self->files, format == 1);
}

static int
call_trace_evidence (const Arguments *self)
{
  const int format = pick_format (self);

  return format < 0 ? IRC_CLI_USAGE
                    : irc_cli_trace_evidence (
                          self->content, self->files[0], format == 1);
}

static gboolean
is_content_call (const Arguments *self)
{
  return self->add_content != NULL || self->compare_content != NULL ||
         self->remove_content != NULL || self->list_content;
}

static int
call_content (const Arguments *self)
{
  if (self->content != NULL && !self->list_content)
    return usage_error (_ ("--%s does not belong to this call"), "content");
  if (self->add_content != NULL)
    return check_out ("add-content", self->add_content)
               ? irc_cli_add_content (self->add_content, self->force)
               : IRC_CLI_USAGE;
  if (self->compare_content != NULL)
    return check_out ("compare-content", self->compare_content)
               ? irc_cli_compare_content (self->compare_content)
               : IRC_CLI_USAGE;
  if (self->remove_content != NULL)
    return irc_cli_remove_content (self->remove_content);
  return irc_cli_list_content (self->content);
}

static int
run_call (const Arguments *self)
{
  if (self->export_path != NULL)
    return check_companions (self, WITH_EXPORT) && check_files (self, 1, 1)
               ? call_export (self)
               : IRC_CLI_USAGE;
  if (self->cards_path != NULL)
    return check_companions (self, WITH_CARDS) && check_files (self, 1, 1)
               ? call_cards (self)
               : IRC_CLI_USAGE;
  if (self->assess)
    return check_companions (self, WITH_ASSESS) &&
                   check_files (self, 1, G_MAXUINT)
               ? call_assess (self)
               : IRC_CLI_USAGE;
  if (self->trace_evidence)
    return check_companions (self, WITH_EVIDENCE) && check_files (self, 1, 1)
               ? call_trace_evidence (self)
               : IRC_CLI_USAGE;
  if (self->new_path != NULL)
    return check_companions (self, WITH_NEW) && check_files (self, 0, 0) &&
                   check_out ("new", self->new_path)
               ? irc_cli_new (self->content, self->new_path, self->from)
               : IRC_CLI_USAGE;
  if (self->share_path != NULL)
    return check_companions (self, WITH_SHARE) && check_files (self, 1, 1)
               ? call_share (self)
               : IRC_CLI_USAGE;
  if (!check_companions (self, 0))
    return IRC_CLI_USAGE;
  if (is_content_call (self))
    return check_files (self, 0, 0) ? call_content (self) : IRC_CLI_USAGE;
  if (self->check)
    return check_files (self, 1, G_MAXUINT)
               ? irc_cli_check (self->content, self->files)
               : IRC_CLI_USAGE;
  if (self->rewrite_path != NULL)
    return check_files (self, 1, 1) && check_out ("rewrite", self->rewrite_path)
               ? irc_cli_rewrite (
                     self->content, self->rewrite_path, self->files[0])
               : IRC_CLI_USAGE;
  if (self->trace_path != NULL)
    return check_files (self, 1, 1) && check_out ("trace", self->trace_path)
               ? irc_cli_trace (self->content, self->trace_path, self->files[0])
               : IRC_CLI_USAGE;
  return check_files (self, 0, 1)
             ? irc_cli_check_content (
                   self->content, self->files != NULL ? self->files[0] : NULL)
             : IRC_CLI_USAGE;
}

static guint
count_calls (const Arguments *self)
{
  return (guint) (self->export_path != NULL) +
         (guint) (self->cards_path != NULL) + (guint) (self->new_path != NULL) +
         (guint) (self->rewrite_path != NULL) +
         (guint) (self->share_path != NULL) +
         (guint) (self->trace_path != NULL) + (guint) self->assess +
         (guint) self->trace_evidence + (guint) self->check +
         (guint) self->check_content + (guint) (self->add_content != NULL) +
         (guint) (self->compare_content != NULL) +
         (guint) (self->remove_content != NULL) + (guint) self->list_content;
}

static IrcCliNext
dispatch (const Arguments *self, int *status, char **file)
{
  guint n_calls = count_calls (self);

  *status = IRC_CLI_OK;
  if (self->help) {
    *status = irc_cli_print (_ (help_text));
    return IRC_CLI_DONE;
  }
  if (self->version) {
    *status = irc_cli_print ("ircase " IRC_VERSION "\n");
    return IRC_CLI_DONE;
  }
  if (n_calls > 1) {
    *status = usage_error (_ ("only one call at a time"));
    return IRC_CLI_DONE;
  }
  if (self->force && self->add_content == NULL) {
    *status = usage_error (_ ("--%s does not belong to this call"), "force");
    return IRC_CLI_DONE;
  }
  if (n_calls == 1) {
    *status = run_call (self);
    return IRC_CLI_DONE;
  }
  if (self->content != NULL) {
    *status = usage_error (_ ("--%s does not belong to this call"), "content");
    return IRC_CLI_DONE;
  }
  if (!check_companions (self, 0) || !check_files (self, 0, 1)) {
    *status = IRC_CLI_USAGE;
    return IRC_CLI_DONE;
  }
  if (self->files != NULL)
    *file = g_strdup (self->files[0]);
  return IRC_CLI_WINDOW;
}

IrcCliNext
irc_cli_run (char **arguments, int *status, char **file)
{
  Arguments self = { 0 };
  g_autoptr (GError) error = NULL;
  IrcCliNext next = IRC_CLI_DONE;

  g_return_val_if_fail (arguments != NULL && status != NULL && file != NULL,
                        IRC_CLI_DONE);

  *file = NULL;
  if (parse (&self, arguments, &error))
    next = dispatch (&self, status, file);
  else
    *status = usage_error ("%s", error->message);
  clear_arguments (&self);
  return next;
}
