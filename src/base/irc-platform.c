/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* CLOCK_BOOTTIME */

#include "irc-platform.h"

#include "irc-i18n.h"
#include <gmodule.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>
#include <time.h>
#ifdef G_OS_WIN32
#include <windows.h>
#endif

#include "irc-error.h"

/* What Windows allows at most, in UTF-16. */
#define MAX_PATH_LENGTH 32768

#define N_MACHINE_ID 32 /* hexadecimal digits; see machine-id (5) */

char **
irc_platform_dup_arguments (int argc, char **argv)
{
#ifdef G_OS_WIN32
  return g_win32_get_command_line ();
#else
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();

  for (int i = 0; i < argc; i++)
    g_strv_builder_add (arguments, argv[i]);
  return g_strv_builder_end (arguments);
#endif
}

void
irc_platform_init_locale (void)
{
  /* A locale that is not installed leaves C, in which the messages are the
   * English ones: nothing to tell the user. */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, IRC_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
irc_platform_choose_renderer (void)
{
  const char *debug = g_getenv ("GDK_DEBUG");

  /* Whoever names a renderer or a way of GL wants that one. */
  if (g_getenv ("GSK_RENDERER") != NULL ||
      (debug != NULL && strstr (debug, "gl-") != NULL))
    return;
  g_autofree char *with_ours = debug == NULL || *debug == '\0'
                                   ? g_strdup ("gl-disable")
                                   : g_strconcat (debug, ",gl-disable", NULL);
  g_setenv ("GDK_DEBUG", with_ours, TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
}

char *
irc_platform_dup_boot_id (void)
{
  char *id = NULL;

  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &id, NULL, NULL))
    return g_strdup ("");
  return g_strstrip (id);
}

gint64
irc_platform_get_boot_time (void)
{
#ifdef CLOCK_BOOTTIME
  struct timespec since;

  if (clock_gettime (CLOCK_BOOTTIME, &since) == 0)
    return g_get_real_time () / G_USEC_PER_SEC - (gint64) since.tv_sec;
#endif
  return 0;
}

char *
irc_platform_dup_machine_id (void)
{
  g_autofree char *id = NULL;

  if (!g_file_get_contents ("/etc/machine-id", &id, NULL, NULL) ||
      strspn (g_strstrip (id), "0123456789abcdef") != N_MACHINE_ID ||
      strlen (id) != N_MACHINE_ID)
    return g_strdup ("");
  return g_compute_hmac_for_string (G_CHECKSUM_SHA256,
                                    (const guchar *) id,
                                    N_MACHINE_ID,
                                    g_get_host_name (),
                                    -1);
}

/* The folder of the running program, links resolved. */
static char *
dup_program_folder (void)
{
#ifdef G_OS_WIN32
  gunichar2 path[MAX_PATH_LENGTH];
  DWORD length = GetModuleFileNameW (NULL, (wchar_t *) path, MAX_PATH_LENGTH);
  g_autofree char *program =
      g_utf16_to_utf8 (path, (glong) length, NULL, NULL, NULL);
#else
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
#endif
  return program == NULL ? g_strdup (IRC_BINDIR) : g_path_get_dirname (program);
}

static char *
dup_module_path (const char *module)
{
  g_autofree char *file = g_strconcat (module, "." G_MODULE_SUFFIX, NULL);
  g_autofree char *folder = dup_program_folder ();
  g_autofree char *beside = g_build_filename (folder, file, NULL);
  g_autofree char *installed = NULL;

  if (g_file_test (beside, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&beside);
  installed = g_canonicalize_filename (IRC_MODULE_DIR, folder);
  return g_build_filename (installed, file, NULL);
}

GCallback
irc_platform_load_function (const char *module,
                            const char *symbol,
                            GError **error)
{
  g_return_val_if_fail (module != NULL && symbol != NULL, NULL);
  g_autofree char *path = dup_module_path (module);
  GModule *loaded = g_module_open (path, G_MODULE_BIND_LAZY);
  GCallback function = NULL;

  if (loaded != NULL &&
      g_module_symbol (loaded, symbol, (gpointer *) &function)) {
    /* It registers types, and those stay. */
    g_module_make_resident (loaded);
    return function;
  }
  g_set_error (error,
               IRC_BASE_ERROR,
               IRC_BASE_ERROR_FILE,
               /* Translators: %s is the system's own words. */
               _ ("a part of the program cannot be loaded (%s); please "
                  "install the program again"),
               g_module_error ());
  return NULL;
}
