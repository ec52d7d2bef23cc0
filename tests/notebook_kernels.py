"""Kernels for the notebooks that tests run: quick to start, and safe to start side by side.

Each notebook still has a process of its own. It is forked from one that has imported what all of
them import, which is most of the wait for a kernel. Kernel and test talk through files in a folder
of their own: ports, which are chosen a moment before they are taken, can be chosen twice.
Systems without fork keep the kernels that nbval starts.
"""

import multiprocessing
import os
import signal
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

SHARED = [
    "anywidget",
    "ipykernel.debugger",
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "itpm_lessons.course.tasks",
    "matplotlib_inline.backend_inline",
    "pandas",
]


class Forked:
    """A forked process with the face that a kernel manager expects of `subprocess.Popen`."""

    stdin = stdout = stderr = None

    def __init__(self, process):
        self.process, self.pid = process, process.pid

    def poll(self):
        return self.process.exitcode

    def wait(self):
        self.process.join()
        return self.process.exitcode

    def send_signal(self, signum):
        os.kill(self.pid, signum)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    terminate = kill


def use(folder):
    """Let nbval start its kernels in this way, with what they need in `folder`."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return
    from jupyter_client import manager
    from jupyter_client.provisioning import local_provisioner
    from nbval import kernel

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(SHARED)

    def launch(command, *, cwd=None, env=None, **_):
        ready, told = context.Pipe(duplex=False)
        arguments = command[command.index("-f") :]
        process = context.Process(target=serve, args=(arguments, cwd, env, told), daemon=True)
        with no_main_module():
            process.start()
        told.close()  # so that a kernel that dies is noticed below
        ready.recv()  # its group is its own: a signal to the group must not reach the tests
        return Forked(process)

    class Manager(manager.KernelManager):
        """A kernel manager whose kernel is reached through files."""

        def __init__(self, **traits):
            # Short, since the path of a socket has 100 letters at most.
            file = Path(tempfile.mkdtemp(prefix="", dir=folder)) / "k.json"
            super().__init__(**traits, transport="ipc", connection_file=str(file))

    local_provisioner.launch_kernel = launch
    kernel.KernelManager = Manager


@contextmanager
def no_main_module():
    """Hide the program that runs: a new process would import it, and pytest, for nothing."""
    program = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = program


def serve(arguments, folder, environment, told):
    """Be a kernel, in a session and a folder of its own, with nothing to read or to say."""
    os.setsid()
    os.environ.update(environment or {})
    told.send(True)
    os.chdir(folder or ".")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    sys.argv[1:] = arguments
    from ipykernel.kernelapp import IPKernelApp

    IPKernelApp.launch_instance(argv=arguments)
