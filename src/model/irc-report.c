/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"
#include "irc-item-list.h"
#include "irc-report-private.h"

struct _IrcReport {
  IrcItem parent_instance;
  IrcReportData data;
  IrcItemList *sections;
};

G_DEFINE_FINAL_TYPE (IrcReport, irc_report, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcReport, data.member)

const char *const irc_edition_names[] = {
  "full",
  "brief",
  "chief-executive",
  "finance",
  "medical-director",
  "nursing",
  "head-of-radiology",
  "referrers",
  NULL,
};
const char *const irc_paper_names[] = { "a4", "letter", NULL };
const char *const irc_citations_names[] = { "vancouver", "author-date", NULL };

/* Only where names are left out: other files stay as they are. */
static gboolean
is_without_reviewers (gconstpointer base)
{
  return !((const IrcReport *) base)->data.reviewers;
}

static const IrcMember members[] = {
  IRC_ENUM ("edition", AT (edition), irc_edition_names, 0, IRC_EDITION_FULL),
  { .name = "language",
    .kind = &irc_kind_string,
    .flags = IRC_MEMBER_FILLED,
    .offset = AT (language),
    .form = IRC_FORM_LANGUAGE,
    .text = "en" },
  IRC_ENUM ("paper", AT (paper), irc_paper_names, 0, IRC_PAPER_A4),
  IRC_STRING ("confidentiality", AT (confidentiality), 0),
  IRC_BOOLEAN ("notes", AT (notes), TRUE),
  { IRC_ROW ("reviewers", boolean, AT (reviewers)),
    .fallback = TRUE,
    .is_written = is_without_reviewers },
  IRC_ENUM ("citations",
            AT (citations),
            irc_citations_names,
            0,
            IRC_CITATIONS_VANCOUVER),
  IRC_ITEMS ("sections",
             G_STRUCT_OFFSET (IrcReport, sections),
             irc_section_get_type,
             IRC_MEMBER_NULLABLE),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_report_class_init (IrcReportClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_report_init (IrcReport *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

const IrcReportData *
irc_report_peek (IrcReport *self)
{
  g_return_val_if_fail (IRC_IS_REPORT (self), NULL);

  return &self->data;
}

IrcItemList *
irc_report_get_sections (IrcReport *self)
{
  return self->sections;
}
