def found = ['TORNADOVM_HOME', 'TORNADO_SDK'].any { System.getenv(it) }
if (!found) {
    println 'skipped: neither TORNADOVM_HOME nor TORNADO_SDK names a TornadoVM SDK'
}
return found
