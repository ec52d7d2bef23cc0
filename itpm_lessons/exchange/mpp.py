"""MS Project's own file form (.mpp), by way of the XML that MPXJ makes of it.

Needs the extra ``plans`` (the packages mpxj and JPype1) and a Java of 11 or later. MPXJ reads
the file; what the plan means is decided where XML is read, so both forms give the same plan.

Source: MPXJ, a library for project files, https://www.mpxj.org/
"""

import tempfile
from pathlib import Path
from typing import Any

from ..engines.refusal import Refusal
from .intake import shown

_AS_XML = "save it as XML in MS Project and open that"
# The library's own log would speak to the learner of things that are not theirs to mend.
_QUIET = (
    "-Dlog4j2.statusLoggerLevel=OFF",
    "-Dorg.apache.logging.log4j.simplelog.StatusLogger.level=OFF",
)


def to_xml(data: bytes, name: str) -> bytes:
    """Turn the bytes of an .mpp file into those of an MS Project XML file.

    Refused: a file that MPXJ cannot read, and a machine on which the extra or Java is missing.
    """
    culprit = f"file {shown(name)}"
    jpype = _java(culprit)
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "plan.mpp"), Path(folder, "plan.xml")
        source.write_bytes(data)
        try:
            project = jpype.JClass("org.mpxj.reader.UniversalProjectReader")().read(str(source))
            if project is None:
                raise Refusal(culprit, "is not an MS Project plan", _AS_XML)
            jpype.JClass("org.mpxj.mspdi.MSPDIWriter")().write(project, str(target))
        except jpype.JException as error:
            raise Refusal(culprit, f"MPXJ cannot read it: {shown(error)}", _AS_XML) from None
        return target.read_bytes()


def _java(culprit: str) -> Any:
    """Start Java once in this process; returns the module jpype."""
    remedy = f"{_AS_XML}; or install Java and `pip install mpxj JPype1`, which read .mpp files"
    try:
        import jpype
        import mpxj
    except ImportError:
        raise Refusal(culprit, "is an MS Project .mpp file", remedy) from None
    try:
        if not jpype.isJVMStarted():
            jars = Path(mpxj.__file__).parent / "lib" / "*"
            jpype.startJVM(*_QUIET, classpath=[str(jars)])
    except (OSError, RuntimeError, jpype.JVMNotFoundException) as error:
        raise Refusal(culprit, f"Java does not start: {shown(error)}", remedy) from None
    return jpype
