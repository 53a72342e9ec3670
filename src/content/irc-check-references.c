/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-check.h"

#include <string.h>

#include "irc-date.h"
#include "irc-i18n.h"

#define MIN_YEAR 1960
#define N_SHOWN 20 /* characters on each side of what prints badly */

typedef struct {
  IrcCheck *check;
  IrcFindings *findings;
  int max_year;
  GRegex *misprint;
} References;

static const IrcReference *
get_references (const IrcLibrary *library, guint *n)
{
  const IrcTable *table = &library->tables[IRC_TABLE_REFERENCES];

  *n = table->n;
  return table->rows;
}

/* ---- how it prints ------------------------------------------------------- */

static void
append_without_full_stop (GString *text, const char *part)
{
  gsize length = strlen (part);

  while (length > 0 && part[length - 1] == '.')
    length--;
  g_string_append_len (text, part, (gssize) length);
}

static void
append_authors (GString *text, const IrcReference *reference)
{
  for (guint i = 0; i < reference->n_authors; i++) {
    const IrcAuthor *author = &reference->authors[i];

    if (i > 0)
      g_string_append (text, ", ");
    g_string_append (text, author->body);
    g_string_append (text, author->family);
    if (*author->given != '\0')
      g_string_append_printf (text, " %s", author->given);
  }
  if (reference->et_al)
    g_string_append (text, " et al");
}

static void
append_place (GString *text, const IrcReference *reference)
{
  if (reference->year == IRC_UNKNOWN_INT)
    g_string_append (text, "n.d");
  else
    g_string_append_printf (text, "%d", reference->year);
  if (*reference->volume != '\0')
    g_string_append_printf (text, ";%s", reference->volume);
  if (*reference->volume != '\0' && *reference->issue != '\0')
    g_string_append_printf (text, "(%s)", reference->issue);
  if (*reference->pages != '\0')
    g_string_append_printf (
        text, "%s%s", *reference->volume != '\0' ? ":" : ";", reference->pages);
}

/* The entry as a plain list would print it, to find fields that print badly;
 * the documents' own list is composed elsewhere. */
static char *
dup_printed (const IrcReference *reference)
{
  GString *text = g_string_new (NULL);

  append_authors (text, reference);
  g_string_append (text, ". ");
  append_without_full_stop (text, reference->title);
  if (!g_str_has_suffix (text->str, "?") && !g_str_has_suffix (text->str, "!"))
    g_string_append_c (text, '.');
  g_string_append_c (text, ' ');
  append_without_full_stop (text, reference->container);
  g_string_append (text, ". ");
  append_place (text, reference);
  if (*reference->doi != '\0')
    g_string_append_printf (text, ". https://doi.org/%s", reference->doi);
  else if (*reference->pmcid != '\0')
    g_string_append_printf (text, ". %s", reference->pmcid);
  else if (*reference->pmid != '\0')
    g_string_append_printf (text, ". PMID %s", reference->pmid);
  else if (reference->url_is_official && *reference->url != '\0')
    g_string_append_printf (text, ". %s", reference->url);
  return g_string_free (text, FALSE);
}

/* What stands around the bytes from @start to @end of @text. */
static char *
dup_surroundings (const char *text, int start, int end)
{
  const glong first = g_utf8_pointer_to_offset (text, text + start);
  const glong last = g_utf8_pointer_to_offset (text, text + end);

  return g_utf8_substring (text,
                           MAX (0, first - N_SHOWN),
                           MIN (g_utf8_strlen (text, -1), last + N_SHOWN));
}

static void
check_printed (const References *self,
               const IrcReference *reference,
               const IrcPlace *row)
{
  g_autofree char *text = dup_printed (reference);
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (self->misprint, text, G_REGEX_MATCH_DEFAULT, &match)) {
    int start, end;
    g_match_info_fetch_pos (match, 0, &start, &end);
    g_autofree char *shown = dup_surroundings (text, start, end);
    irc_findings_add (self->findings, row, _ ("prints badly: “%s”"), shown);
  }
  if (!reference->url_is_official && *reference->url != '\0' &&
      strstr (text, reference->url) != NULL)
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (row, "url"),
                      _ ("is not official and would be printed"));
}

/* ---- one reference ------------------------------------------------------- */

static void
check_year (const References *self,
            const IrcReference *reference,
            const IrcPlace *row)
{
  if (reference->year != IRC_UNKNOWN_INT &&
      (reference->year < MIN_YEAR || reference->year > self->max_year))
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (row, "year"),
                      _ ("must be from %d to %d, the year of the pack, not %d"),
                      MIN_YEAR,
                      self->max_year,
                      reference->year);
}

static void
check_rule_2 (const References *self,
              const IrcReference *reference,
              const IrcPlace *row)
{
  const gboolean is_printable = irc_reference_is_printable (reference);

  if (is_printable != reference->printable)
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (row, "printable"),
                      is_printable
                          ? _ ("must be true: rule 2 of the pack is met")
                          : _ ("must be false: rule 2 of the pack is not met"));
}

static void
check_missing (const References *self,
               const IrcReference *reference,
               const IrcPlace *row)
{
  const struct {
    const char *name;
    gboolean is_missing;
  } fields[] = {
    { "authors", reference->n_authors == 0 },
    { "year", reference->year == IRC_UNKNOWN_INT },
    { "title", *reference->title == '\0' || *reference->title == '[' },
    { "container", *reference->container == '\0' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].is_missing &&
        !g_strv_contains (reference->missing, fields[i].name))
      irc_findings_add (self->findings,
                        IRC_PLACE_MEMBER (row, "missing"),
                        _ ("must list “%s”, which is not known"),
                        fields[i].name);
}

static void
check_findings (const References *self,
                const IrcReference *reference,
                const IrcPlace *row)
{
  const IrcPlace *place = IRC_PLACE_MEMBER (row, "findings");

  if (reference->n_findings == 0)
    irc_findings_add (self->findings, place, _ ("must not be empty"));
  for (guint i = 0; i < reference->n_findings; i++) {
    g_autofree char *wanted = g_strdup_printf ("%s.f%u", reference->id, i + 1);

    if (strcmp (reference->findings[i].id, wanted) != 0)
      irc_findings_add (self->findings,
                        IRC_PLACE_MEMBER (IRC_PLACE_ELEMENT (place, i), "id"),
                        _ ("must be “%s”, not “%s”"),
                        wanted,
                        reference->findings[i].id);
  }
}

static void
check_reference (const References *self,
                 const IrcReference *reference,
                 const IrcPlace *row)
{
  check_year (self, reference, row);
  if (reference->url_is_official && *reference->url == '\0')
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (row, "url_is_official"),
                      _ ("must be false where there is no url"));
  check_rule_2 (self, reference, row);
  check_missing (self, reference, row);
  if (reference->printable)
    check_printed (self, reference, row);
  check_findings (self, reference, row);
  if (reference->fields_seen_in[0] == NULL)
    irc_findings_add (
        self->findings,
        IRC_PLACE_MEMBER (IRC_PLACE_MEMBER (row, "checks"), "fields_seen_in"),
        _ ("must not be empty"));
}

/* ---- all references ------------------------------------------------------ */

static void
check_order (const References *self, const IrcReference *all, guint n)
{
  const char *last = "";

  for (guint i = 0; i < n; i++) {
    if (*all[i].id == '\0')
      continue;
    if (strcmp (all[i].id, last) < 0) {
      irc_findings_add (self->findings,
                        IRC_PLACE_MEMBER (IRC_PLACE_ROW (i), "id"),
                        _ ("must stand in front of “%s”: rows are sorted by "
                           "id"),
                        last);
      return;
    }
    last = all[i].id;
  }
}

static char *
dup_doi (const IrcReference *reference)
{
  return g_ascii_strdown (reference->doi, -1);
}

static char *
dup_pmid (const IrcReference *reference)
{
  return g_strdup (reference->pmid);
}

static char *
dup_pmcid (const IrcReference *reference)
{
  return g_strdup (reference->pmcid);
}

static char *
dup_title (const IrcReference *reference)
{
  return *reference->title == '\0' ? g_strdup ("")
                                   : irc_check_fold (reference->title);
}

/* The same work must not stand twice. */
static void
check_twins (const References *self,
             const char *member,
             char *(*dup_key) (const IrcReference *reference))
{
  g_autoptr (IrcUnique) unique = irc_unique_new (self->findings);
  const IrcLibrary *libraries[] = { self->check->base, self->check->pack };

  for (guint which = 0; which < G_N_ELEMENTS (libraries); which++) {
    guint n = 0;
    const IrcReference *all =
        libraries[which] == NULL ? NULL : get_references (libraries[which], &n);

    for (guint i = 0; i < n; i++) {
      if (which == 0 &&
          irc_check_is_replaced (self->check, IRC_TABLE_REFERENCES, all[i].id))
        continue;
      g_autofree char *key = dup_key (&all[i]);
      if (*key != '\0')
        irc_unique_take (
            unique,
            g_steal_pointer (&key),
            which == 0 ? NULL : IRC_PLACE_MEMBER (IRC_PLACE_ROW (i), member));
    }
  }
}

static int
get_year_of_pack (const IrcLibrary *pack)
{
  IrcDate date;

  return irc_date_parse (pack->pack.date, IRC_DATE_DAY, &date) ? date.year
                                                               : G_MAXINT;
}

void
irc_check_references (IrcCheck *check)
{
  guint n;
  const IrcReference *all = get_references (check->pack, &n);
  g_autoptr (GRegex) misprint =
      g_regex_new ("\\s\\s|\\s[.,;]|,,|\\.\\. |\\[\\]|^[.,]|\\b(None|null)\\b",
                   G_REGEX_DEFAULT,
                   G_REGEX_MATCH_DEFAULT,
                   NULL);
  const References self = {
    .check = check,
    .findings = check->findings,
    .max_year = get_year_of_pack (check->pack),
    .misprint = misprint,
  };

  check->findings->file = irc_pack_file_get_name (IRC_PACK_FILE_REFERENCES);
  check_order (&self, all, n);
  for (guint i = 0; i < n; i++)
    if (irc_check_is_sound (check, &all[i]))
      check_reference (&self, &all[i], IRC_PLACE_ROW (i));
  check_twins (&self, "doi", dup_doi);
  check_twins (&self, "pmid", dup_pmid);
  check_twins (&self, "pmcid", dup_pmcid);
  check_twins (&self, "title", dup_title);
}
