/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"
#include "irc-item-list.h"

struct _IrcCentre {
  IrcItem parent_instance;
  IrcCentreData data;
  IrcItemList *service_lines;
};

G_DEFINE_FINAL_TYPE (IrcCentre, irc_centre, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcCentre, data.member)

const char *const irc_cover_names[] = {
  "unknown", "none", "office-hours", "extended", "24-7", NULL,
};

static const IrcMember members[] = {
  IRC_STRING ("name", AT (name), 0),
  IRC_STRING ("department", AT (department), 0),
  IRC_STRING ("city", AT (city), 0),
  IRC_FORMED ("country", AT (country), IRC_FORM_COUNTRY, 0),
  IRC_FORMED ("currency", AT (currency), IRC_FORM_CURRENCY, 0),
  IRC_ENUM ("payment_system",
            AT (payment_system),
            irc_payment_names,
            0,
            IRC_PAYMENT_ACTIVITY_TARIFF),
  IRC_STRING ("prepared_by", AT (prepared_by), 0),
  IRC_STRING ("prepared_for", AT (prepared_for), 0),
  IRC_FORMED ("meeting_date", AT (meeting_date), IRC_FORM_DAY, 0),
  IRC_GROUP ("facts"),
  IRC_NUMBER_OR_NULL ("consultants_wte", AT (consultants_wte), 0),
  IRC_NUMBER_OR_NULL ("nurses_wte", AT (nurses_wte), 0),
  IRC_NUMBER_OR_NULL ("radiographers_wte", AT (radiographers_wte), 0),
  IRC_NUMBER_OR_NULL ("coordinators_wte", AT (coordinators_wte), 0),
  IRC_NUMBER_OR_NULL ("angio_suites", AT (angio_suites), 0),
  IRC_NUMBER_OR_NULL ("own_beds", AT (own_beds), 0),
  IRC_NUMBER_OR_NULL ("day_unit_places", AT (day_unit_places), 0),
  IRC_NUMBER_OR_NULL (
      "clinic_sessions_per_week", AT (clinic_sessions_per_week), 0),
  IRC_ENUM ("cover", AT (cover), irc_cover_names, 0, IRC_COVER_UNKNOWN),
  IRC_GROUP_END,
  IRC_ITEMS ("service_lines",
             G_STRUCT_OFFSET (IrcCentre, service_lines),
             irc_service_line_get_type,
             0),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_centre_class_init (IrcCentreClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_centre_init (IrcCentre *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

const IrcCentreData *
irc_centre_peek (IrcCentre *self)
{
  g_return_val_if_fail (IRC_IS_CENTRE (self), NULL);

  return &self->data;
}

IrcItemList *
irc_centre_get_service_lines (IrcCentre *self)
{
  g_return_val_if_fail (IRC_IS_CENTRE (self), NULL);

  return self->service_lines;
}
