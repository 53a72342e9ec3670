/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-edit-name.h"

#include <math.h>
#include <string.h>

#include "irc-edit-name-private.h"
#include "irc-i18n.h"
#include "irc-member-words.h"
#include "irc-string.h"

#define MAX_NAME_BYTES 48
#define MAX_VALUE_BYTES 32

static const char *const covers[] = {
  N_ ("Not stated"),        N_ ("None"),
  N_ ("Office hours only"), N_ ("Extended hours"),
  N_ ("24 hours, 7 days"),
};
static const char *const payments[] = {
  N_ ("By activity (tariff, DRG)"),
  N_ ("Global budget"),
  N_ ("Fee for service"),
  N_ ("Mixed"),
  N_ ("Not known"),
};
static const char *const grades[] = { N_ ("low"), N_ ("medium"), N_ ("high") };
static const char *const statuses[] = {
  N_ ("planned"), N_ ("agreed"), N_ ("started"), N_ ("done"), N_ ("dropped"),
};
static const char *const priorities[] = {
  N_ ("must"),
  N_ ("should"),
  N_ ("could"),
};
static const char *const options[] = {
  N_ ("as proposed"),
  N_ ("Minimum"),
  N_ ("Recommended"),
  N_ ("Ambitious"),
};
static const char *const levels[] = {
  N_ ("none"),
  N_ ("Level 1"),
  N_ ("Level 2"),
  N_ ("Level 3"),
};
static const char *const editions[] = {
  N_ ("Full paper"),
  N_ ("One-page brief"),
  N_ ("For the chief executive"),
  N_ ("For the finance director"),
  N_ ("For the medical director"),
  N_ ("For the director of nursing"),
  N_ ("For the head of radiology"),
  N_ ("For referring colleagues"),
};
static const char *const papers[] = { N_ ("A4"), N_ ("US Letter") };
static const char *const citations[] = {
  N_ ("Numbers (Vancouver)"),
  N_ ("Authors and year"),
};

/* Properties whose number stands for a word; the first word is of @least. */
static const struct {
  const char *property;
  const char *const *words;
  guint n;
  int least;
} choices[] = {
  { "cover", covers, G_N_ELEMENTS (covers), 0 },
  { "payment-system", payments, G_N_ELEMENTS (payments), 0 },
  { "effort", grades, G_N_ELEMENTS (grades), 1 },
  { "impact", grades, G_N_ELEMENTS (grades), 1 },
  { "status", statuses, G_N_ELEMENTS (statuses), 0 },
  { "priority", priorities, G_N_ELEMENTS (priorities), 0 },
  { "option", options, G_N_ELEMENTS (options), 0 },
  { "target-inpatient", levels, G_N_ELEMENTS (levels), 0 },
  { "target-outpatient", levels, G_N_ELEMENTS (levels), 0 },
  { "edition", editions, G_N_ELEMENTS (editions), 0 },
  { "paper", papers, G_N_ELEMENTS (papers), 0 },
  { "citations", citations, G_N_ELEMENTS (citations), 0 },
};

/* Texts that are too long to be told, and ids that say nothing. */
static const char *const silent[] = {
  "why",  "text",      "claim",          "caveat",   "objection", "response",
  "type", "direction", "payment-system", "pillar",   "strength",  "theme",
  "note", "criterion", "resource",       "language", NULL,
};

char *
irc_edit_dup_titled (const char *kind, const char *title)
{
  g_autofree char *shown =
      irc_string_shorten_words (title != NULL ? title : "", MAX_NAME_BYTES);

  /* TRANSLATORS: what an edit is about: the kind of thing and its title */
  return *shown != '\0' ? g_strdup_printf (_ ("%s “%s”"), kind, shown)
                        : g_strdup (kind);
}

/* ---- values -------------------------------------------------------------- */

static char *
dup_text_value (const char *property, const char *text)
{
  g_autofree char *shown = irc_string_shorten_words (text, MAX_VALUE_BYTES);

  if (*shown == '\0')
    /* TRANSLATORS: the new value of a field: nothing */
    return g_strdup (_ ("empty"));
  if (g_str_equal (property, "start"))
    g_strdelimit (shown, "-", ' ');
  return g_steal_pointer (&shown);
}

static const char *
find_word (const char *property, gint64 value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].property, property) &&
        value >= choices[i].least &&
        value < choices[i].least + (gint64) choices[i].n)
      return _ (choices[i].words[value - choices[i].least]);
  return NULL;
}

static char *
dup_whole_value (const char *property, gint64 value)
{
  const char *word = find_word (property, value);

  if (word != NULL)
    return g_strdup (word);
  return value < 0 ? g_strdup (_ ("not stated"))
                   : g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/* NULL where nothing is told of it. */
static char *
dup_value (GObject *item, const char *property)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (item, property, &value);
  if (G_VALUE_HOLDS_STRING (&value))
    return g_strv_contains (silent, property) ||
                   g_value_get_string (&value) == NULL
               ? NULL
               : dup_text_value (property, g_value_get_string (&value));
  if (G_VALUE_HOLDS_INT (&value))
    return dup_whole_value (property, g_value_get_int (&value));
  if (G_VALUE_HOLDS_INT64 (&value))
    return dup_whole_value (property, g_value_get_int64 (&value));
  if (G_VALUE_HOLDS_BOOLEAN (&value))
    return g_strdup (g_value_get_boolean (&value) ? _ ("yes") : _ ("no"));
  if (G_VALUE_HOLDS_DOUBLE (&value))
    return isfinite (g_value_get_double (&value))
               ? g_strdup_printf ("%.10g", g_value_get_double (&value))
               : g_strdup (_ ("not stated"));
  return NULL;
}

/* The property that the path ends with; of the case itself the targets, whose
 * names have more steps. */
static char *
dup_property (const char *path)
{
  char *property = NULL;

  if (g_str_has_prefix (path, "/targets/")) {
    g_auto (GStrv) steps = g_strsplit (path, "/", -1);

    return g_strv_length (steps) == 4 && g_str_equal (steps[3], "by")
               ? g_strdup_printf ("target-%s-by", steps[2])
               : g_strdup_printf ("target-%s", steps[2]);
  }
  property = g_strdup (strrchr (path, '/') + 1);
  return g_strdelimit (property, "_", '-');
}

/* "start → 2026 Q3", or "why"; of @title, which is told anyway, no value. */
static char *
dup_change (GObject *item, const char *path, const char *title)
{
  const char *name = irc_member_words_find (path);
  g_autofree char *property = dup_property (path);
  g_autofree char *value = NULL;

  if (name == NULL || g_object_class_find_property (G_OBJECT_GET_CLASS (item),
                                                    property) == NULL)
    return NULL;
  if (g_strcmp0 (property, title) != 0)
    value = dup_value (item, property);
  /* TRANSLATORS: what was edited, and its new value */
  return value != NULL ? g_strdup_printf (_ ("%s → %s"), _ (name), value)
                       : g_strdup (_ (name));
}

/* ---- names --------------------------------------------------------------- */

/* The name of a field begins the line of a menu. */
static char *
capitalise (char *text)
{
  char first[7] = "";
  char *capitalised;

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  capitalised = g_strconcat (first, irc_string_next_char (text), NULL);
  g_free (text);
  return capitalised;
}

/* @rest: "ID/member…". */
static char *
dup_answer_name (IrcCase *case_,
                 const IrcAssessment *assessment,
                 const char *rest)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", 3);
  const IrcCriterion *criterion = irc_library_lookup_criterion (
      irc_assessment_get_library (assessment), parts[0]);
  IrcAnswer *answer = irc_case_get_answer (case_, parts[0]);
  const char *member = parts[1] != NULL ? parts[1] : "";
  const char *label = criterion != NULL ? criterion->label : parts[0];

  if (g_str_equal (member, "note"))
    return irc_edit_dup_titled (_ ("Note on"), label);
  if (g_str_equal (member, "reason"))
    return irc_edit_dup_titled (_ ("Reason for"), label);
  if (g_str_equal (member, "since"))
    return irc_edit_dup_titled (_ ("Date of"), label);
  if (g_str_equal (member, "proofs"))
    return irc_edit_dup_titled (_ ("Proofs of"), label);
  if (g_str_equal (member, "confirmed"))
    return irc_edit_dup_titled (_ ("Confirmed:"), label);
  g_autofree char *shown = irc_string_shorten_words (label, MAX_NAME_BYTES);
  /* TRANSLATORS: a criterion and the answer that was given */
  return g_strdup_printf (
      _ ("%s → %s"),
      shown,
      irc_state_label (irc_assessment_get_language (assessment),
                       answer != NULL ? irc_answer_peek (answer)->state
                                      : IRC_STATE_UNANSWERED));
}

/* Of an item of a list, or of the list itself. */
static char *
dup_list_name (const IrcEditList *list,
               IrcCase *case_,
               const IrcAssessment *assessment,
               const char *path,
               GBytes *before)
{
  GListModel *model = irc_edit_list_get_model (list, case_);
  g_autoptr (GObject) item = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *change = NULL;
  guint index;

  if (!irc_member_is_in_list (path, list->path, &index, NULL))
    return irc_edit_list_dup_name (list, case_, assessment, before);
  item = model != NULL ? g_list_model_get_item (model, index) : NULL;
  if (item == NULL)
    return g_strdup (_ (list->whole));
  subject = irc_edit_list_dup_subject (list, assessment, item);
  change = dup_change (item, path, list->property);
  /* TRANSLATORS: what an edit is about, then the field and its new value */
  return change != NULL ? g_strdup_printf (_ ("%s: %s"), subject, change)
                        : g_steal_pointer (&subject);
}

static GObject *
get_owner (IrcCase *case_, const char *path)
{
  return g_str_has_prefix (path, "/centre/")
             ? G_OBJECT (irc_case_get_centre (case_))
         : g_str_has_prefix (path, "/report/")
             ? G_OBJECT (irc_case_get_report (case_))
             : G_OBJECT (case_);
}

char *
irc_edit_dup_name (IrcCase *case_,
                   const IrcAssessment *assessment,
                   const char *path,
                   GBytes *before)
{
  g_return_val_if_fail (path != NULL && before != NULL, NULL);
  const IrcEditList *list = irc_edit_list_find (path);
  char *change = NULL;

  if (g_str_has_prefix (path, "/answers/"))
    return dup_answer_name (case_, assessment, path + strlen ("/answers/"));
  if (list != NULL)
    return dup_list_name (list, case_, assessment, path, before);
  if (g_str_has_prefix (path, "/arguments/left_out"))
    return g_strdup (_ ("Evidence left out"));
  if (g_str_has_prefix (path, "/arguments/retractions_seen"))
    return g_strdup (_ ("Retractions seen"));
  change =
      *path == '/' ? dup_change (get_owner (case_, path), path, NULL) : NULL;
  return change != NULL ? capitalise (change) : g_strdup (_ ("Edit"));
}
