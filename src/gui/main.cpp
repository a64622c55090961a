// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/CommandLine.h"

int main(int argc, char** argv) {
    return lightbox::gui::runWorkbench(argc, argv);
}
