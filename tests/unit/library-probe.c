/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Prints a library as JSON, through the public calls alone, or the findings of
 * its cross-check: for test_library_against_python.py.
 *
 *   library-probe dump          the built-in pack
 *   library-probe check [DIR]   exit status 1 when there are findings
 */
#include <stdio.h>
#include <string.h>

#include "irc-file.h"
#include "irc-json.h"
#include "irc-library.h"

typedef IrcJsonWriter Writer;

static void
text (Writer *w, const char *name, const char *value)
{
  irc_json_writer_string (w, name, value);
}

static void
texts (Writer *w, const char *name, const char *const *values)
{
  irc_json_writer_strings (w, name, values);
}

static void
flag (Writer *w, const char *name, gboolean value)
{
  irc_json_writer_boolean (w, name, value);
}

static void
whole (Writer *w, const char *name, int value)
{
  irc_json_writer_int (w, name, value);
}

static void
whole_or_null (Writer *w, const char *name, int value)
{
  if (value == IRC_UNKNOWN_INT)
    irc_json_writer_null (w, name);
  else
    irc_json_writer_int (w, name, value);
}

static void
number (Writer *w, const char *name, double value)
{
  irc_json_writer_double (w, name, value);
}

/* ---- rows ---------------------------------------------------------------- */

static void
dump_criterion (Writer *w, const IrcCriterion *c)
{
  text (w, "id", c->id);
  text (w, "code", c->code);
  whole (w, "level", c->level);
  text (w, "pathway", irc_pathway_names[c->pathway]);
  whole (w, "row", c->row);
  text (w, "label", c->label);
  text (w, "text", c->text);
  text (w, "help", c->help);
  text (w, "proof", c->proof);
  text (w, "typical_objection_hint", c->objection_hint);
  text (w, "pillar", irc_pillar_names[c->pillar]);
  text (w, "pathway_certainty", irc_certainty_names[c->certainty]);
  flag (w, "may_be_not_applicable", c->may_be_not_applicable);
  texts (w, "depends_on", c->depends_on);
  texts (w, "satisfied_by", c->satisfied_by);
  irc_json_writer_begin_object (w, "effort");
  whole (w, "knowledge", c->effort_knowledge);
  whole (w, "time", c->effort_time);
  whole (w, "money", c->effort_money);
  irc_json_writer_end_object (w);
}

static void
dump_argument (Writer *w, const IrcArgument *a)
{
  text (w, "id", a->id);
  text (w, "title", a->title);
  text (w, "claim", a->claim);
  texts (w, "audiences", a->audiences);
  text (w, "pillar", irc_pillar_names[a->pillar]);
  texts (w, "criteria", a->criteria);
  texts (w, "references", a->references);
  text (w, "strength", irc_strength_names[a->strength]);
  text (w, "caveat", a->caveat);
  text (w, "objection", a->objection);
  text (w, "response", a->response);
  text (w, "source_point", a->source_point);
  text (w, "theme", a->theme);
}

static void
dump_authors (Writer *w, const IrcReference *r)
{
  irc_json_writer_begin_array (w, "authors");
  for (guint i = 0; i < r->n_authors; i++) {
    irc_json_writer_begin_object (w, NULL);
    if (*r->authors[i].body != '\0') {
      text (w, "body", r->authors[i].body);
    } else {
      text (w, "family", r->authors[i].family);
      text (w, "given", r->authors[i].given);
    }
    irc_json_writer_end_object (w);
  }
  irc_json_writer_end_array (w);
}

static void
dump_findings (Writer *w, const IrcReference *r)
{
  irc_json_writer_begin_array (w, "findings");
  for (guint i = 0; i < r->n_findings; i++) {
    irc_json_writer_begin_object (w, NULL);
    text (w, "id", r->findings[i].id);
    text (w, "text", r->findings[i].text);
    text (w, "numbers", r->findings[i].numbers);
    text (w, "where", r->findings[i].where);
    irc_json_writer_end_object (w);
  }
  irc_json_writer_end_array (w);
}

static void
dump_reference (Writer *w, const IrcReference *r)
{
  text (w, "id", r->id);
  text (w, "type", r->type);
  dump_authors (w, r);
  flag (w, "et_al", r->et_al);
  text (w, "title", r->title);
  text (w, "container", r->container);
  whole_or_null (w, "year", r->year);
  text (w, "volume", r->volume);
  text (w, "issue", r->issue);
  text (w, "pages", r->pages);
  text (w, "doi", r->doi);
  text (w, "pmid", r->pmid);
  text (w, "pmcid", r->pmcid);
  text (w, "url", r->url);
  flag (w, "url_is_official", r->url_is_official);
  text (w, "country", r->country);
  text (w, "payment_system", r->payment_system);
  text (w, "direction", irc_direction_names[r->direction]);
  flag (w, "printable", r->printable);
  if (r->retracted)
    flag (w, "retracted", TRUE);
  texts (w, "missing", r->missing);
  dump_findings (w, r);
  irc_json_writer_begin_object (w, "checks");
  texts (w, "fields_seen_in", r->fields_seen_in);
  texts (w, "inferred", r->inferred);
  irc_json_writer_end_object (w);
}

static void
dump_benchmark (Writer *w, const IrcBenchmark *b)
{
  text (w, "id", b->id);
  text (w, "kind", irc_benchmark_kind_names[b->kind]);
  text (w, "survey", b->survey);
  text (w, "reference", b->reference);
  whole_or_null (w, "year_of_data", b->year_of_data);
  whole_or_null (w, "n", b->n);
  text (w, "respondents", b->respondents);
  text (w, "question", b->question);
  text (w, "group", b->group);
  number (w, "percent", b->percent);
  texts (w, "criteria", b->criteria);
  text (w, "note", b->note);
}

static void
dump_standard (Writer *w, const IrcStandard *s)
{
  text (w, "id", s->id);
  text (w, "topic", s->topic);
  text (w, "figure", s->figure);
  number (w, "value", s->value);
  text (w, "unit", s->unit);
  whole_or_null (w, "data_year", s->data_year);
  text (w, "country", s->country);
  texts (w, "references", s->references);
  text (w, "source_level", s->source_level);
  texts (w, "criteria", s->criteria);
  text (w, "note", s->note);
}

static void
dump_society (Writer *w, const IrcSociety *s)
{
  text (w, "id", s->id);
  text (w, "name", s->name);
  text (w, "abbreviation", s->abbreviation);
  text (w, "region", s->region);
  text (w, "description", s->description);
  text (w, "website", s->website);
  text (w, "citable_position", s->citable_position);
  texts (w, "references", s->references);
  text (w, "status", s->status);
  text (w, "note", s->note);
}

static void
dump_service_figure (Writer *w, const IrcServiceFigure *f)
{
  irc_json_writer_begin_object (w, NULL);
  text (w, "metric", f->metric);
  number (w, "ir_value", f->ir_value);
  number (w, "comparator_value", f->comparator_value);
  text (w, "unit", f->unit);
  text (w, "basis", f->basis);
  text (w, "country", f->country);
  whole_or_null (w, "year", f->year);
  text (w, "reference", f->reference);
  irc_json_writer_end_object (w);
}

static void
dump_service_line (Writer *w, const IrcServiceLineType *l)
{
  text (w, "id", l->id);
  text (w, "area", l->area);
  text (w, "sub_area", l->sub_area);
  texts (w, "example_procedures", l->example_procedures);
  text (w, "typical_alternative", l->typical_alternative);
  text (w, "typical_setting", l->typical_setting);
  text (w, "setting_source", l->setting_source);
  irc_json_writer_begin_array (w, "figures");
  for (guint i = 0; i < l->n_figures; i++)
    dump_service_figure (w, &l->figures[i]);
  irc_json_writer_end_array (w);
  texts (w, "references", l->references);
  text (w, "evidence_direction", l->evidence_direction);
  text (w, "note", l->note);
}

static void
dump_inputs (Writer *w,
             const char *name,
             const IrcResourceInput *inputs,
             guint n,
             gboolean have_formula)
{
  irc_json_writer_begin_array (w, name);
  for (guint i = 0; i < n; i++) {
    irc_json_writer_begin_object (w, NULL);
    text (w, "id", inputs[i].id);
    text (w, "label", inputs[i].label);
    text (w, "unit", inputs[i].unit);
    if (have_formula)
      text (w, "formula", inputs[i].formula);
    irc_json_writer_end_object (w);
  }
  irc_json_writer_end_array (w);
}

static void
dump_hint (Writer *w, const IrcResourceHint *h)
{
  irc_json_writer_begin_object (w, NULL);
  text (w, "what", h->what);
  number (w, "value_low", h->value_low);
  number (w, "value_high", h->value_high);
  text (w, "currency", h->currency);
  text (w, "basis", h->basis);
  text (w, "country", h->country);
  whole_or_null (w, "price_year", h->price_year);
  text (w, "price_period", h->price_period);
  text (w, "reference", h->reference);
  text (w, "caveat", h->caveat);
  irc_json_writer_end_object (w);
}

static void
dump_resource_type (Writer *w, const IrcResourceType *t)
{
  text (w, "id", t->id);
  text (w, "name", t->name);
  text (w, "pillar", irc_pillar_names[t->pillar]);
  text (w, "unit", t->unit);
  texts (w, "criteria", t->criteria);
  text (w, "capital_or_revenue", t->capital_or_revenue);
  dump_inputs (w, "user_inputs", t->user_inputs, t->n_user_inputs, FALSE);
  text (w, "annual_cost_formula", t->annual_cost_formula);
  dump_inputs (w, "derived", t->derived, t->n_derived, TRUE);
  irc_json_writer_begin_array (w, "hints");
  for (guint i = 0; i < t->n_hints; i++)
    dump_hint (w, &t->hints[i]);
  irc_json_writer_end_array (w);
  text (w, "note", t->note);
}

/* ---- files --------------------------------------------------------------- */

static void
begin_file (Writer *w, const char *name)
{
  irc_json_writer_begin_object (w, name);
  whole (w, "schema_version", 1);
}

static void
dump_labels (Writer *w, const char *name, const IrcLabel *labels, guint n)
{
  irc_json_writer_begin_array (w, name);
  for (guint i = 0; i < n; i++) {
    irc_json_writer_begin_object (w, NULL);
    text (w, "id", labels[i].id);
    text (w, "label", labels[i].label);
    irc_json_writer_end_object (w);
  }
  irc_json_writer_end_array (w);
}

#define DUMP_ITEMS(w, library, list, dump_row)                                 \
  G_STMT_START                                                                 \
  {                                                                            \
    guint n_rows;                                                              \
    irc_json_writer_begin_array (w, "items");                                  \
    for (guint i = 0; irc_library_get_##list (library, &n_rows), i < n_rows;   \
         i++) {                                                                \
      irc_json_writer_begin_object (w, NULL);                                  \
      dump_row (w, &irc_library_get_##list (library, &n_rows)[i]);             \
      irc_json_writer_end_object (w);                                          \
    }                                                                          \
    irc_json_writer_end_array (w);                                             \
  }                                                                            \
  G_STMT_END

static void
dump_pack (Writer *w, const IrcPack *pack)
{
  begin_file (w, "pack.json");
  text (w, "id", pack->id);
  text (w, "name", pack->name);
  text (w, "version", pack->version);
  text (w, "date", pack->date);
  text (w, "language", pack->language);
  text (w, "licence", pack->licence);
  text (w, "kind", pack->kind);
  irc_json_writer_end_object (w);
}

static void
dump_levels (Writer *w, const IrcLibrary *library, const IrcLibraryNotes *notes)
{
  begin_file (w, "levels.json");
  text (w, "reference", notes->levels_reference);
  text (w, "source", notes->levels_source);
  text (w, "column_note", notes->column_note);
  text (w, "pass_rule", notes->pass_rule);
  text (w, "sop_note", notes->sop_note);
  irc_json_writer_begin_array (w, "pathways");
  for (int i = 0; i < IRC_N_PATHWAYS; i++)
    text (w, NULL, irc_pathway_names[i]);
  irc_json_writer_end_array (w);
  irc_json_writer_begin_array (w, "levels");
  for (int level = 1; level <= IRC_N_LEVELS; level++) {
    irc_json_writer_begin_object (w, NULL);
    whole (w, "level", level);
    text (w, "summary", irc_library_get_level_summary (library, level));
    irc_json_writer_end_object (w);
  }
  irc_json_writer_end_array (w);
  irc_json_writer_begin_array (w, "pillars");
  for (int i = 0; i < IRC_N_PILLARS; i++) {
    const IrcLabel *pillar = irc_library_get_pillar (library, (IrcPillar) i);
    irc_json_writer_begin_object (w, NULL);
    text (w, "id", pillar->id);
    text (w, "label", pillar->label);
    text (w, "note", pillar->note);
    irc_json_writer_end_object (w);
  }
  irc_json_writer_end_array (w);
  text (w, "pillars_note", notes->pillars_note);
  DUMP_ITEMS (w, library, criteria, dump_criterion);
  irc_json_writer_end_object (w);
}

static void
dump_evidence (Writer *w,
               const IrcLibrary *library,
               const IrcLibraryNotes *notes)
{
  guint n;
  const IrcLabel *themes = irc_library_get_themes (library, &n);

  begin_file (w, "arguments.json");
  text (w, "note", notes->arguments_note);
  dump_labels (w, "themes", themes, n);
  DUMP_ITEMS (w, library, arguments, dump_argument);
  irc_json_writer_end_object (w);

  begin_file (w, "references.json");
  text (w, "checked_on", notes->checked_on);
  DUMP_ITEMS (w, library, references, dump_reference);
  irc_json_writer_end_object (w);

  begin_file (w, "benchmarks.json");
  text (w, "note", notes->benchmarks_note);
  DUMP_ITEMS (w, library, benchmarks, dump_benchmark);
  irc_json_writer_end_object (w);
}

static void
dump_resources (Writer *w,
                const IrcLibrary *library,
                const IrcLibraryNotes *notes)
{
  guint n;
  const IrcLabel *labels;

  begin_file (w, "standards.json");
  text (w, "note", notes->standards_note);
  DUMP_ITEMS (w, library, standards, dump_standard);
  irc_json_writer_end_object (w);

  begin_file (w, "societies.json");
  text (w, "note", notes->societies_note);
  DUMP_ITEMS (w, library, societies, dump_society);
  irc_json_writer_end_object (w);

  begin_file (w, "service_lines.json");
  text (w, "note", notes->service_lines_note);
  labels = irc_library_get_areas (library, &n);
  dump_labels (w, "areas", labels, n);
  labels = irc_library_get_sub_areas (library, &n);
  dump_labels (w, "sub_areas", labels, n);
  DUMP_ITEMS (w, library, service_lines, dump_service_line);
  irc_json_writer_end_object (w);

  begin_file (w, "resource_types.json");
  text (w, "policy", notes->resource_policy);
  DUMP_ITEMS (w, library, resource_types, dump_resource_type);
  irc_json_writer_end_object (w);
}

static int
dump (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  g_autoptr (IrcJsonWriter) w = irc_json_writer_new ();

  g_assert_no_error (error);
  const IrcLibraryNotes *notes = irc_library_get_notes (library);
  irc_json_writer_begin_object (w, NULL);
  dump_pack (w, irc_library_get_pack (library));
  dump_levels (w, library, notes);
  dump_evidence (w, library, notes);
  dump_resources (w, library, notes);
  irc_json_writer_end_object (w);
  g_autoptr (GBytes) bytes = irc_json_writer_end (w);
  return irc_file_write_stdout (bytes, NULL) ? 0 : 1;
}

static int
check (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = irc_library_check (folder, &error);

  if (findings == NULL) {
    puts (error->message);
    return 2;
  }
  for (char **line = findings; *line != NULL; line++)
    puts (*line);
  return *findings == NULL ? 0 : 1;
}

int
main (int argc, char **argv)
{
  if (argc >= 2 && strcmp (argv[1], "check") == 0)
    return check (argv[2]);
  return argc == 2 && strcmp (argv[1], "dump") == 0 ? dump () : 2;
}
